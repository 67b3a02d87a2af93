import { roleWords, type ShiftRole } from '../../rota/role-and-kind.ts'
import { minutesUp } from '../../time/instant.ts'
import { type Span, totalOf, union } from '../../time/span.ts'
import { durationText, spanText } from '../../time/wording.ts'
import type { Zone } from '../../time/zone.ts'
import type { Finding } from '../finding.ts'
import { rulesByCode } from '../list.ts'
import { type Hole, isHole, type Listed, listed } from './holes.ts'

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

/** `Nobody on duty for 12 h: the 24-hour floor of both councils; Weekend night of Northshire Council.` */
export const holeSentence = (hole: Hole, names: HoleNames): string =>
  `${whoIsOn(hole, names.zone)}: ${whatItBreaks(hole.parts, names)}.`

/** For where no time is shown beside it: the sentence of a hole, unlike others, does not say when it is. */
export const sentenceWithTime = (one: Listed<Finding & { readonly why: string }>, zone: Zone): string =>
  isHole(one) ? `${spanText(zone, one)}. ${one.why}` : one.why

function whoIsOn({ rule, role, parts, ...span }: Hole, zone: Zone): string {
  const onDuty =
    role === 'amhp' ? 'on duty' : `on duty as ${(roleWords[role as ShiftRole] ?? role ?? '').toLowerCase()}`
  const length = lengthText([span])
  const about = rulesByCode.get(rule)
  const shortOf = about?.about === 'cover' ? about.shortOf : 'duty'
  if (shortOf === 'backup') return `One person ${onDuty} without a backup for ${length}`
  const numbers = [...new Set(parts.map(({ facts }) => `${facts.actual} of ${facts.required}`))]
  if (shortOf === 'target')
    return `Below target for ${length}${numbers.length === 1 ? `, ${numbers[0]} ${onDuty}` : ''}`
  const empty = union(parts.filter(({ facts }) => facts.actual === 0))
  const others = totalOf([span]) - totalOf(empty)
  if (others === 0) return `Nobody ${onDuty} for ${length}`
  if (empty.length > 0) {
    const when = empty.length === 1 ? spanText(zone, empty[0]!) : `${empty.length} times`
    return `Nobody ${onDuty} for ${lengthText(empty)} (${when}) and too few for ${durationText(minutesUp(others))}`
  }
  return numbers.length === 1 ? `${numbers[0]} ${onDuty} for ${length}` : `Too few ${onDuty} for ${length}`
}

const lengthText = (spans: readonly Span[]) => durationText(minutesUp(totalOf(spans)))

/** The floor first, then slots by name, in order of time. */
function whatItBreaks(parts: readonly Finding[], names: HoleNames): string {
  const floor = parts.filter(({ slot }) => slot === 'floor')
  const slots = Map.groupBy(
    parts.filter(({ slot }) => slot !== 'floor'),
    ({ slot }) => names.slot(slot),
  )
  const bySlot = [...slots].map(([name, found]) => {
    const times = new Set(found.map(({ slot }) => slot)).size
    return `${name}${ofAuthorities(found, names)}${times > 1 ? `, ${times} times` : ''}`
  })
  return [...(floor.length > 0 ? [`the 24-hour floor${ofAuthorities(floor, names)}`] : []), ...bySlot].join('; ')
}

/** ` of both councils`, ` of Northshire Council`; nothing where the service has one only. */
function ofAuthorities(parts: readonly Finding[], { authorities, authority }: HoleNames): string {
  const ids = authorities.filter((id) => parts.some((part) => part.authority === id))
  if (authorities.length === 1) return ''
  if (ids.length < authorities.length) return ` of ${ids.map(authority).join(' and ')}`
  return authorities.length === 2 ? ' of both councils' : ` of all ${authorities.length} councils`
}
