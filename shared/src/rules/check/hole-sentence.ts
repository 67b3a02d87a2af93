import { andText } from '../../rota/lists-in-words.ts'
import { roleWords, type ShiftRole } from '../../rota/role-and-kind.ts'
import { minutesUp } from '../../time/instant.ts'
import { type Span, totalOf, union } from '../../time/span.ts'
import { durationText, spanText } from '../../time/wording.ts'
import type { Zone } from '../../time/zone.ts'
import type { Finding } from '../finding.ts'
import { rulesByCode } from '../list.ts'
import { type Hole, isHole, type Listed, listed } from './holes.ts'
import { compare } from './in-order.ts'

/** The names that the sentence of a hole uses. */
export interface HoleNames {
  readonly zone: Zone
  /** Ids of those that the service answers for. */
  readonly authorities: readonly string[]
  authority(id: string | undefined): string
  slot(id: string | undefined): string
}

/** Findings with their sentences as lists show them: a hole with a sentence of its own. */
export const listedInWords = <F extends Finding & { readonly why: string }>(
  findings: readonly F[],
  names: HoleNames,
): Listed<F>[] => listed(findings).map((one) => (isHole(one) ? { ...one, why: holeSentence(one, names) } : one))

/** `Nobody on duty for 12 h: the 24-hour floor of both councils; “Weekend night” of Northshire Council.` */
export const holeSentence = (hole: Hole, names: HoleNames): string =>
  `${whoIsOn(hole, names)}: ${whatItBreaks(hole.parts, names)}.`

/** For where no time is shown beside it: the sentence of a hole, unlike others, does not say when it is. */
export const sentenceWithTime = (one: Listed<Finding & { readonly why: string }>, zone: Zone): string =>
  isHole(one) ? `${spanText(zone, one)}. ${one.why}` : one.why

function whoIsOn({ rule, role, parts, ...span }: Hole, names: HoleNames): string {
  const onDuty =
    role === 'amhp' ? 'on duty' : `on duty as ${(roleWords[role as ShiftRole] ?? role ?? '').toLowerCase()}`
  const length = lengthText([span])
  const about = rulesByCode.get(rule)
  const shortOf = about?.about === 'cover' ? about.shortOf : 'duty'
  if (shortOf === 'backup') return `One person ${onDuty} without a backup for ${length}`
  const numbers = [...new Set(parts.map(({ facts }) => `${facts.actual} of ${facts.required}`))]
  if (shortOf === 'target')
    return `Below target for ${length}${numbers.length === 1 ? `, ${numbers[0]} ${onDuty}` : ''}`
  const empty = parts.filter(({ facts }) => facts.actual === 0)
  if (empty.length > 0) {
    const others = totalOf([span]) - totalOf(union(empty))
    const tooFew = others > 0 ? ` and too few for ${durationText(minutesUp(others))}` : ''
    return `Nobody ${onDuty} ${nobodyFor(empty, span, names)}${tooFew}`
  }
  return numbers.length === 1 ? `${numbers[0]} ${onDuty} for ${length}` : `Too few ${onDuty} for ${length}`
}

/** `for 12 h`, or of each authority where they differ: `for Eastvale Council for 12 h, for Northshire Council for 7 h (Sun …)`. */
function nobodyFor(empty: readonly Finding[], hole: Span, { zone, authorities, authority }: HoleNames): string {
  const byAuthority = authorities
    .map((id) => ({ id, spans: union(empty.filter((part) => part.authority === id)) }))
    .filter(({ spans }) => spans.length > 0)
  const groups = [...Map.groupBy(byAuthority, ({ spans }) => JSON.stringify(spans)).values()]
  return groups
    .map((same) => {
      const whose = groups.length > 1 ? `for ${andText(same.map(({ id }) => authority(id)))} ` : ''
      const { spans } = same[0]!
      const isWhole = totalOf(spans) === totalOf([hole])
      const when = spans.length > 1 ? `${spans.length} times` : spanText(zone, spans[0]!)
      return `${whose}for ${lengthText(spans)}${isWhole ? '' : ` (${when})`}`
    })
    .join(', ')
}

const lengthText = (spans: readonly Span[]) => durationText(minutesUp(totalOf(spans)))

/** The floor first, then slots by name, in order of time. */
export function whatItBreaks(
  parts: readonly Pick<Finding, 'authority' | 'slot' | 'start'>[],
  names: HoleNames,
): string {
  const floor = parts.filter(({ slot }) => slot === 'floor')
  const slots = Map.groupBy(
    parts.filter(({ slot }) => slot !== 'floor'),
    ({ slot }) => names.slot(slot),
  )
  const firstStart = (found: readonly Pick<Finding, 'start'>[]) => Math.min(...found.map(({ start }) => start))
  const inTime = [...slots].sort(([a, one], [b, other]) => firstStart(one) - firstStart(other) || compare(a, b))
  const bySlot = inTime.map(([name, found]) => {
    const times = new Set(found.map(({ slot }) => slot)).size
    return `“${name}”${ofAuthorities(found, names)}${times > 1 ? `, ${times} times` : ''}`
  })
  return [...(floor.length > 0 ? [`the 24-hour floor${ofAuthorities(floor, names)}`] : []), ...bySlot].join('; ')
}

/** ` of both councils`, ` of Northshire Council`; nothing where the service has one only. */
function ofAuthorities(parts: readonly Pick<Finding, 'authority'>[], { authorities, authority }: HoleNames): string {
  const ids = authorities.filter((id) => parts.some((part) => part.authority === id))
  if (authorities.length === 1) return ''
  if (ids.length < authorities.length) return ` of ${andText(ids.map(authority))}`
  return authorities.length === 2 ? ' of both councils' : ` of all ${authorities.length} councils`
}
