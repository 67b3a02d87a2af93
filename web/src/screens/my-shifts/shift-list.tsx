import { addDays } from '@amhp/shared/time/date.ts'
import { shortDate, timeOf } from '@amhp/shared/time/wording.ts'
import { dateAt } from '@amhp/shared/time/zone.ts'
import { useSignedIn } from '../../data/session.ts'
import { recordLines } from '../../parts/record-words.ts'
import { afterLabel } from '../../parts/shift-words.ts'
import { type ShiftWeek, weekText } from './by-week.ts'
import { names, RestBefore } from './next-shift.tsx'

/** Of longer rest before a shift, in minutes, the list says nothing. */
const restShown = 24 * 60

/** One week's shifts, each with its people under it. */
export function ShiftList({ week }: { week: ShiftWeek }) {
  const { zone } = useSignedIn()
  return (
    <section aria-labelledby={week.monday}>
      <h3 id={week.monday} className="week-head">
        {shortDate(week.monday)} to {shortDate(addDays(week.monday, 6))}{' '}
        <span className="week-head__hours">{weekText(week)}</span>
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
              {(shift.restBeforeMinutes ?? restShown) < restShown && (
                <p>
                  Rest before: <RestBefore shift={shift} />
                </p>
              )}
              {shift.with.length > 0 && <p className="quiet">With {names(shift.with)}</p>}
            </li>
          )
        })}
      </ul>
    </section>
  )
}
