import { addDays } from '@amhp/shared/time/date.ts'
import { durationText, shortDate, timeOf } from '@amhp/shared/time/wording.ts'
import { dateAt } from '@amhp/shared/time/zone.ts'
import { useSignedIn } from '../../data/session.ts'
import { recordLines } from '../../parts/record-words.ts'
import { afterLabel } from '../../parts/shift-words.ts'
import type { ShiftWeek } from './by-week.ts'
import { names } from './next-shift.tsx'

/** One week's shifts, each with its people under it. */
export function ShiftList({ week }: { week: ShiftWeek }) {
  const { zone } = useSignedIn()
  return (
    <section aria-labelledby={week.monday}>
      <h3 id={week.monday} className="week-head">
        {shortDate(week.monday)} to {shortDate(addDays(week.monday, 6))}{' '}
        <span className="week-head__hours">{durationText(week.minutes)}</span>
      </h3>
      <ul className="shift-list">
        {week.shifts.map((shift) => {
          const { start, end } = shift
          const sameDay = dateAt(zone, start) === dateAt(zone, end)
          return (
            <li key={shift.id} className="shift-list__shift">
              <p className="shift-list__when">
                <strong>{shortDate(dateAt(zone, start))}</strong> {timeOf(zone, start)} to {timeOf(zone, end)}
                {!sameDay && ` ${shortDate(dateAt(zone, end))}`}
              </p>
              <p>
                {shift.label}
                {afterLabel(shift)}
              </p>
              {recordLines(zone, shift, shift.record).map((line) => (
                <p key={line}>{line}.</p>
              ))}
              {shift.with.length > 0 && <p className="quiet">With {names(shift.with)}</p>}
            </li>
          )
        })}
      </ul>
    </section>
  )
}
