import type { Finding } from '../finding.ts'

// Not localeCompare: the order must be the same on every machine.
export const compare = (a: string, b: string): number => (a === b ? 0 : a < b ? -1 : 1)

/** The order of findings: start, rule, key. */
export const inOrder = (a: Finding, b: Finding): number =>
  a.start - b.start ||
  compare(a.rule, b.rule) ||
  compare(a.key, b.key) ||
  a.end - b.end ||
  compare(a.amhp ?? '', b.amhp ?? '')
