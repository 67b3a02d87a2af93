import type { Level } from '@amhp/shared/contract/findings.ts'
import { counted } from '../../parts/counted.ts'

const kinds: Record<string, readonly [string, string]> = {
  'daily-rest': ['rest breach', 'rest breaches'],
  'weekly-rest': ['rest breach', 'rest breaches'],
  'working-span': ['long run of work', 'long runs of work'],
  'not-approved': ['shift without approval', 'shifts without approval'],
  'double-booked': ['double booking', 'double bookings'],
  'absent-on-shift': ['shift during an absence', 'shifts during an absence'],
}

function kindOf(finding: { rule: string; level: Level }): readonly [string, string] {
  if (finding.level === 'gap') return ['gap', 'gaps']
  return kinds[finding.rule] ?? (finding.level === 'breach' ? ['breach', 'breaches'] : ['note', 'notes'])
}

function countedKinds(findings: readonly { rule: string; level: Level }[]): string {
  const counts = new Map<string, { names: readonly [string, string]; n: number }>()
  for (const finding of findings) {
    const names = kindOf(finding)
    counts.set(names[0], { names, n: (counts.get(names[0])?.n ?? 0) + 1 })
  }
  return [...counts.values()].map(({ names, n }) => counted(n, ...names)).join(', ')
}

type Counted = readonly { rule: string; level: Level }[]

/** `closes 2 gaps, partly closes 1 gap, opens 1 rest breach`. Findings at level info are not counted. */
export function opensAndCloses(opens: Counted, closes: Counted, partlyCloses: Counted): string {
  const real = (list: Counted) => list.filter((finding) => finding.level !== 'info')
  const verbs = [
    ['closes', closes],
    ['partly closes', partlyCloses],
    ['opens', opens],
  ] as const
  const parts = verbs.flatMap(([verb, list]) => (real(list).length > 0 ? `${verb} ${countedKinds(real(list))}` : []))
  return parts.length > 0 ? parts.join(', ') : 'opens and closes no gaps or breaches'
}

/** ` It leaves 3 gaps, 1 rest breach open.`, or an empty text. */
export function leavesOpen(open: readonly { rule: string; level: Level }[]): string {
  return open.length > 0 ? ` It leaves ${countedKinds(open)} open.` : ''
}
