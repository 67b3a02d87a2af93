import type { BankHolidayEntry } from '@amhp/shared/contract/bank-holidays.ts'
import type { DutyPattern } from '@amhp/shared/contract/duty-pattern.ts'
import type { Authority } from '@amhp/shared/contract/service.ts'
import { addDays, type LocalDate, mondayOf } from '@amhp/shared/time/date.ts'
import { fullDate, shortDate, timeOf } from '@amhp/shared/time/wording.ts'
import { useState } from 'react'
import { useSignedIn } from '../../data/session.ts'
import { roleWord } from '../../parts/shift-words.ts'
import { DayChoice } from '../../ui/day-choice.tsx'
import { type DrawnPiece, type DrawnWeek, weekOfPattern } from './week-of-pattern.ts'

interface WeekPreviewProps {
  pattern: DutyPattern
  authorities: readonly Authority[]
  holidays: readonly BankHolidayEntry[]
}

/** A real week as the pattern on the page gives it, saved or not. */
export function WeekPreview({ pattern, authorities, holidays }: WeekPreviewProps) {
  const { zone, today } = useSignedIn()
  const [day, setDay] = useState<LocalDate | ''>(addDays(mondayOf(today), 7))
  const monday = mondayOf(day || today)
  const week = weekOfPattern(pattern, authorities, holidays, monday, zone)
  const names = new Map(holidays.map(({ date, name, from }) => [date, from ? `${name} from ${from}` : name]))
  return (
    <section className="week-preview">
      <h2>Example week</h2>
      <DayChoice
        id="preview-week"
        label="Show the week of"
        hint="Try a week with a bank holiday, or one when the clocks change in March or October."
        value={day}
        onChange={setDay}
      />
      <p>
        Week of {fullDate(monday)}: {week.hours} hours
        {week.hours !== 168 && `, because the clocks go ${week.hours < 168 ? 'forward' : 'back'}`}.
      </p>
      <WeekTable week={week} names={names} />
    </section>
  )
}

function WeekTable({ week, names }: { week: DrawnWeek; names: ReadonlyMap<string, string> }) {
  if (week.rows.length === 0) return <p>No duty beyond one AMHP at all times.</p>
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a wide table must scroll by keyboard
    <section className="scroll" tabIndex={0} aria-label="Example week">
      <table className="drawn">
        <thead>
          <tr>
            <th scope="col">Band and role</th>
            {week.days.map(({ date }) => (
              <th key={date} scope="col">
                {shortDate(date)}
                {names.has(date) && <small> {names.get(date)}</small>}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {week.rows.map((row) => (
            <tr key={row.key}>
              <th scope="row">
                {row.name}
                <small> {row.role === null ? 'covered elsewhere' : roleWord(row.role)}</small>
              </th>
              {row.days.map((pieces, i) => {
                const day = week.days[i]!
                return (
                  <td key={day.date}>
                    {pieces.map((piece) => (
                      <DutyPiece key={piece.start} piece={piece} day={day} held={row.role === null} />
                    ))}
                  </td>
                )
              })}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  )
}

/** The part of a slot on one day, positioned along the day's 23, 24 or 25 hours. */
function DutyPiece({ piece, day, held }: { piece: DrawnPiece; day: DrawnWeek['days'][number]; held: boolean }) {
  const { zone } = useSignedIn()
  const length = day.end - day.start
  const more = piece.additional ? '+' : ''
  const end = piece.end === day.end ? '24:00' : timeOf(zone, piece.end)
  return (
    <>
      <span className="drawn__day" aria-hidden="true">
        <span
          className={held ? 'drawn__piece drawn__piece--held' : 'drawn__piece'}
          style={{
            left: `${((piece.start - day.start) / length) * 100}%`,
            width: `${((piece.end - piece.start) / length) * 100}%`,
          }}
        />
      </span>
      <span className="drawn__text">
        {timeOf(zone, piece.start)}–{end}
        {!held && (
          <b>
            {' '}
            {more}
            {piece.minimum}
          </b>
        )}
        {!held && piece.target > piece.minimum && ` (target ${more}${piece.target})`}
      </span>
    </>
  )
}
