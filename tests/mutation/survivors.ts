import { check } from './survivors/check.ts'
import { cover } from './survivors/cover.ts'
import type { Explained } from './survivors/explained.ts'
import { prepare } from './survivors/prepare.ts'
import { prepared } from './survivors/prepared.ts'
import { rest } from './survivors/rest.ts'
import { rolling } from './survivors/rolling.ts'
import { rules } from './survivors/rules.ts'
import { time } from './survivors/time.ts'
import { work } from './survivors/work.ts'

/** A mutant that no test noticed. Lines and columns count from one, and it ends before the last. */
export interface Survivor {
  /** Under shared/src. */
  readonly file: string
  readonly location: { readonly start: Place; readonly end: Place }
  readonly replacement: string
}

interface Place {
  readonly line: number
  readonly column: number
}

/** Every survivor that was looked at. */
export const explained: readonly Explained[] = [
  ...rolling,
  ...check,
  ...cover,
  ...prepared,
  ...prepare,
  ...rest,
  ...work,
  ...rules,
  ...time,
]

const longest = 60
const short = (code: string): string => {
  const flat = code.replaceAll(/\s+/g, ' ').trim()
  return flat.length > longest ? `${flat.slice(0, longest)}…` : flat
}

/** The line that a survivor begins on, and the change that it is. */
export function told(
  { location: { start, end }, replacement }: Survivor,
  source: string,
): { code: string; to: string } {
  const lines = source.split('\n').slice(start.line - 1, end.line)
  const code = lines[0]!.trim()
  const last = lines.length - 1
  lines[last] = lines[last]!.slice(0, end.column - 1)
  lines[0] = lines[0]!.slice(start.column - 1)
  return { code, to: `${short(lines.join('\n'))} → ${short(replacement)}` }
}

/** Of the files of a run: survivors without a reason, and reasons for mutants that survive no longer, each as one line. */
export function compare(
  survivors: readonly Survivor[],
  files: ReadonlySet<string>,
  sourceOf: (file: string) => string,
  reasons: readonly Explained[] = explained,
): { unexplained: string[]; outlived: string[] } {
  const line = (file: string, code: string, to: string) => `${file}: '${code}': '${to}'`
  const listed = new Set<string>()
  for (const { file, mutants } of reasons)
    if (files.has(file))
      for (const [code, to] of Object.entries(mutants)) for (const one of [to].flat()) listed.add(line(file, code, one))
  const alive = new Set<string>()
  for (const survivor of survivors) {
    const { code, to } = told(survivor, sourceOf(survivor.file))
    alive.add(line(survivor.file, code, to))
  }
  return {
    unexplained: [...alive].filter((one) => !listed.has(one)),
    outlived: [...listed].filter((one) => !alive.has(one)),
  }
}
