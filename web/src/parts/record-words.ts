import type { LateReason, RecordDetails, RestAnswer } from '@amhp/shared/contract/shift-records.ts'
import type { CallOutMode } from '@amhp/shared/rota/shift.ts'
import { type Instant, minutesDown } from '@amhp/shared/time/instant.ts'
import type { Span } from '@amhp/shared/time/span.ts'
import {
  durationText,
  durationWords,
  longDate,
  longMoment,
  momentAfter,
  spanText,
  timeOf,
} from '@amhp/shared/time/wording.ts'
import { dateAt, type Zone } from '@amhp/shared/time/zone.ts'
import { counted } from './counted.ts'

export const lateReasonWords: Record<LateReason, string> = {
  'no-bed': 'No bed',
  ambulance: 'Waiting for an ambulance',
  police: 'Waiting for the police',
  doctor: 'Waiting for a doctor',
  'other-service': 'Waiting for another service',
  other: 'Another reason',
}

export const callOutModeWords: Record<CallOutMode, string> = { phone: 'By phone', attended: 'Attended' }

/**
 * What recorded work means for rest: "Rest until 14:20.", then a sentence for each coming start of work with too little
 * rest before it. `whose` is "Your", or "The" for a manager.
 */
export function restSentences(zone: Zone, answer: RestAnswer, now: Instant, whose: 'Your' | 'The'): string[] {
  const { workedUntil: until, earliestStart: earliest } = answer
  const hours = durationWords(answer.requiredMinutes)
  const short = answer.tooShort.map(({ shift, label, start: at, restMinutes }) => {
    const day = dateAt(zone, at) === dateAt(zone, until) ? '' : ` on ${longDate(dateAt(zone, at))}`
    const time = timeOf(zone, at)
    if (shift !== null)
      return `${whose} ${time} shift${day} now has less than ${hours}’ rest before it: ${durationText(restMinutes)}.`
    const finish = whose === 'Your' ? 'you finish' : 'the finish'
    const after = minutesDown(at - until)
    return (
      `${whose} ${time}${day} in ${label} starts ${durationText(after)} after ${finish}; ` +
      `${hours} end at ${momentAfter(zone, at, earliest)}.` +
      (restMinutes > after ? ` The longest rest before it is ${durationText(restMinutes)}.` : '')
    )
  })
  return [restSentence(zone, answer, now), ...short]
}

function restSentence(zone: Zone, { workedUntil, goesOn, earliestStart, requiredMinutes }: RestAnswer, now: Instant) {
  if (goesOn) {
    const { label, start, end } = goesOn
    const next = momentAfter(zone, workedUntil, start)
    return `${label} follows at ${next}. After work ends at ${momentAfter(zone, start, end)}, rest until ${momentAfter(zone, end, earliestStart)}.`
  }
  return earliestStart > now
    ? `Rest until ${momentAfter(zone, now, earliestStart)}.`
    : `${durationWords(requiredMinutes)} of rest ended ${longMoment(zone, earliestStart)}.`
}

/** A shift's record as sentences. Moments on the shift's own days are written as times. */
export function recordLines(zone: Zone, shift: Span, record: RecordDetails): string[] {
  const moment = (at: Instant, near: Instant) => momentAfter(zone, near, at)
  const { actualStart, actualEnd, breakMinutes, lateReason, callOuts } = record
  return [
    ...(actualStart !== null ? [`Started at ${moment(actualStart, shift.start)}`] : []),
    ...(actualEnd !== null
      ? [
          `Finished at ${moment(actualEnd, shift.end)}${lateReason ? `: ${lateReasonWords[lateReason].toLowerCase()}` : ''}`,
        ]
      : []),
    ...(breakMinutes !== null ? [`${counted(breakMinutes, 'minute')} of breaks`] : []),
    ...callOuts.map((call) => `Called out ${spanText(zone, call)}, ${callOutModeWords[call.mode].toLowerCase()}`),
  ]
}
