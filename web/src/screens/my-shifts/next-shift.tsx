import type { Colleague, MyShift } from '@amhp/shared/contract/my-shifts.ts'
import { andText } from '@amhp/shared/rota/lists-in-words.ts'
import { roleAndKind } from '@amhp/shared/rota/role-and-kind.ts'
import { daysBetween } from '@amhp/shared/time/date.ts'
import { type Instant, minute } from '@amhp/shared/time/instant.ts'
import type { Span } from '@amhp/shared/time/span.ts'
import { durationText, longDate, momentAfter, timeOf } from '@amhp/shared/time/wording.ts'
import { dateAt, type Zone } from '@amhp/shared/time/zone.ts'
import { useSignedIn } from '../../data/session.ts'
import { PhoneLink } from '../../parts/phone-link.tsx'
import { afterLabel } from '../../parts/shift-words.ts'
import { Mark } from '../../ui/mark.tsx'
import { SummaryList } from '../../ui/summary-list.tsx'

/** `Amina Rahman (coordinator)`. The role is left out for AMHPs on waking shifts. */
export const names = (people: MyShift['with']): string =>
  people
    .map(({ name, role, kind }) =>
      role === 'amhp' && kind === 'waking' ? name : `${name} (${roleAndKind(role, kind)})`,
    )
    .join(', ')

/** The same, a line each, with duty phones. */
const people = (colleagues: readonly Colleague[]) =>
  colleagues.length > 0 && (
    <ul className="next-shift__people">
      {colleagues.map((one) => (
        <li key={one.amhp}>
          {names([one])} {one.dutyPhone && <PhoneLink number={one.dutyPhone} of={one.name} />}
        </li>
      ))}
    </ul>
  )

/** `You are the only AMHP on duty from 21:00 to 02:00`. */
function aloneText(zone: Zone, { alone, start, end }: MyShift) {
  if (alone.length === 0) return null
  const times = (span: Span) => `${momentAfter(zone, start, span.start)} to ${momentAfter(zone, span.start, span.end)}`
  const whole = alone.some((span) => span.start <= start && span.end >= end)
  return `You are the only AMHP on duty${whole ? '' : ` from ${andText(alone.map(times))}`}`
}

/** Hours up to two days, then calendar days: from Sunday evening, Wednesday is in 3 days. */
const untilText = (zone: Zone, from: Instant, to: Instant): string => {
  const minutes = Math.max(0, Math.floor((to - from) / minute))
  return minutes < 48 * 60 ? durationText(minutes) : `${daysBetween(dateAt(zone, from), dateAt(zone, to))} days`
}

/** Rest is looked for in the 24 hours before. */
function restText(minutes: number | null): string {
  if (minutes === null) return 'No earlier work on record'
  if (minutes === 0) return 'None: it follows other work directly'
  return minutes < 24 * 60 ? durationText(minutes) : '24 h or more'
}

/** The rest before a shift, and when it would be long enough where it is too short. */
export function RestBefore({ shift }: { shift: MyShift }) {
  const { zone } = useSignedIn()
  const { start, restBeforeMinutes, startsBeforeRestEnds: ends } = shift
  const rest = restText(restBeforeMinutes)
  if (ends === null) return rest
  return <Mark tone="breach">{`${rest}, too short. Rest ends at ${momentAfter(zone, start, ends)}`}</Mark>
}

/** The next shift, or the one that is on, in big type. */
export function NextShift({ shift, now }: { shift: MyShift; now: Instant }) {
  const { zone } = useSignedIn()
  const { start, end } = shift
  const on = start <= now
  const sameDay = dateAt(zone, start) === dateAt(zone, end)
  return (
    <section className="next-shift" aria-labelledby="next-shift">
      <h2 id="next-shift">{on ? 'You are on now' : 'Next shift'}</h2>
      <p className="next-shift__when">
        <span className="next-shift__day">{longDate(dateAt(zone, start))}</span>{' '}
        <span className="next-shift__times">
          {timeOf(zone, start)} to {timeOf(zone, end)}
        </span>
        {!sameDay && <span className="next-shift__ends">ends {longDate(dateAt(zone, end))}</span>}
      </p>
      <p>
        <strong>{shift.label}</strong>
        {afterLabel(shift)}.{' '}
        {on ? `Ends in ${untilText(zone, now, end)}.` : `Starts in ${untilText(zone, now, start)}.`}
      </p>
      <SummaryList
        rows={[
          ['On with you', people(shift.with) || 'Nobody else'],
          ['On your own', aloneText(zone, shift)],
          ['You take over from', people(shift.takesOverFrom) || null],
          ['You hand over to', people(shift.handsTo) || null],
          ['Rest before', <RestBefore key="rest" shift={shift} />],
        ]}
      />
    </section>
  )
}
