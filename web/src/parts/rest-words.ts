import type { RestAnswer } from '@amhp/shared/contract/shift-records.ts'
import { type Instant, minutesDown } from '@amhp/shared/time/instant.ts'
import { durationText, durationWords, longDate, longMoment, momentAfter, timeOf } from '@amhp/shared/time/wording.ts'
import { dateAt, type Zone } from '@amhp/shared/time/zone.ts'

/**
 * What recorded work means for rest: "Rest until 14:20.", then a sentence for each coming start of work with too little
 * rest before it. `whose` is "Your", or "The" for a manager.
 */
export function restSentences(zone: Zone, answer: RestAnswer, now: Instant, whose: 'Your' | 'The'): string[] {
  const { workedUntil: until, earliestStart: earliest } = answer
  const hours = durationWords(answer.requiredMinutes)
  const finished = whose === 'Your' ? 'you finished' : 'the finish'
  const short = answer.tooShort.map(({ shift, label, start: at, restMinutes }) => {
    const day = dateAt(zone, at) === dateAt(zone, until) ? '' : ` on ${longDate(dateAt(zone, at))}`
    const time = timeOf(zone, at)
    const after = minutesDown(at - until)
    return (
      `${whose} ${shift === null ? `${time}${day} in ${label}` : `${time} shift${day}`} starts ${durationText(after)} after ${finished}; ` +
      `${hours} end at ${momentAfter(zone, at, earliest)}.` +
      (restMinutes !== after ? ` The longest rest before it is ${durationText(restMinutes)}.` : '')
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
