import { laterOf } from '../../time/instant.ts'
import { stretchesOf } from '../../time/stretches.ts'
import { type Finding, type Level, levels } from '../finding.ts'
import { rulesByCode } from '../list.ts'
import { inOrder } from './in-order.ts'

/** What a list shows and counts as one: a finding about a person, or a hole in cover with its findings as `parts`. */
export type Listed<F extends Finding = Finding> = F & { readonly parts?: readonly F[] | undefined }

/**
 * A stretch of time without enough people, from the moment when there are too few for some duty to the moment when there are
 * enough for all. All that it breaks is one: the floor and the minimum, of one authority or several.
 *
 * Findings of one role belong to one hole where they overlap or touch, whatever they need and whoever is there: where one of
 * two is on from 18:00 and nobody from 20:45 to 08:45, the hole is 18:00 to 08:45. Roles are apart, because it takes somebody
 * else to fill each; so are shortages of those aimed for, or of a backup, because they must not make a gap look longer.
 *
 * A hole has the level of its gravest finding, and the key and rule of its first of the floor, or else its first.
 */
export type Hole<F extends Finding = Finding> = F & { readonly parts: readonly F[] }

/** Findings as lists show them: holes, and findings about people as they are. In order, whatever the order given. */
export function listed<F extends Finding>(findings: readonly F[]): Listed<F>[] {
  const people: Listed<F>[] = []
  const short = new Map<string, F[]>()
  for (const finding of findings) {
    const shortage = shortageOf(finding)
    const same = shortage && short.get(shortage)
    if (same) same.push(finding)
    else if (shortage) short.set(shortage, [finding])
    else people.push(finding)
  }
  const holes = [...short.values()].flatMap(stretchesOf).map(holeOf)
  return [...people, ...holes].sort(inOrder)
}

/** What there are too few for, in which role; undefined of a finding about a person. */
export function shortageOf({ rule: code, role }: Pick<Finding, 'rule' | 'role'>): string | undefined {
  const rule = rulesByCode.get(code)
  return rule?.about === 'cover' ? `${rule.shortOf} ${role}` : undefined
}

function holeOf<F extends Finding>(found: readonly F[]): Hole<F> {
  const parts = found.toSorted(inOrder)
  const first = parts.find(({ slot }) => slot === 'floor') ?? parts[0]!
  const { start } = parts[0]!
  const end = parts.map((part) => part.end).reduce(laterOf)
  const level = levels.find((one) => parts.some((part) => part.level === one))!
  return { ...first, authority: undefined, slot: undefined, facts: {}, start, end, level, parts }
}

export const isHole = <F extends Finding>(one: Listed<F>): one is Hole<F> => one.parts !== undefined

/** The findings of what is listed: one reason or acknowledgement answers all of them. */
export const partsOf = <F extends Finding>(one: Listed<F>): readonly F[] => one.parts ?? [one]

/** How many there are of each level. */
export function countLevels(findings: readonly { readonly level: Level }[]): Record<Level, number> {
  const counts = { gap: 0, breach: 0, warning: 0, info: 0 }
  for (const { level } of findings) counts[level]++
  return counts
}
