import type { Edition, getEdition } from '@amhp/shared/contract/editions.ts'
import type { Reply } from '@amhp/shared/contract/endpoint.ts'
import type { RotaSummary } from '@amhp/shared/contract/rotas.ts'
import { addDays, type LocalDate, mondayOf } from '@amhp/shared/time/date.ts'
import { fullDate, shortDate } from '@amhp/shared/time/wording.ts'
import { dateAt } from '@amhp/shared/time/zone.ts'
import { useAuthorityNames } from '../../data/authority-names.ts'
import { useSignedIn } from '../../data/session.ts'
import { ShiftChip } from '../../parts/shift-chip.tsx'
import { timesText } from '../../parts/shift-text.ts'
import { kindText, roleWord } from '../../parts/shift-words.ts'
import { MomentText } from '../../parts/span-text.tsx'
import { zoneText } from '../../parts/zone-text.ts'

type EditionShift = Reply<typeof getEdition>['shifts'][number]

interface EditionWeeksProps {
  rota: RotaSummary
  edition: Edition
  shifts: readonly EditionShift[]
}

/** The shifts of an edition, a table a week: people down, days across. */
export function EditionWeeks({ rota, edition, shifts }: EditionWeeksProps) {
  const { zone } = useSignedIn()
  const byDay = Map.groupBy(shifts, (shift) => dateAt(zone, shift.start))
  return (
    <>
      {mondaysOf(rota).map((monday) => (
        <EditionWeek key={monday} monday={monday} rota={rota} edition={edition} byDay={byDay} />
      ))}
    </>
  )
}

function mondaysOf({ from, to }: RotaSummary): LocalDate[] {
  const mondays: LocalDate[] = []
  for (let day = mondayOf(from); day < to; day = addDays(day, 7)) mondays.push(day)
  return mondays
}

interface EditionWeekProps {
  monday: LocalDate
  rota: RotaSummary
  edition: Edition
  byDay: ReadonlyMap<string, readonly EditionShift[]>
}

function EditionWeek({ monday, rota, edition, byDay }: EditionWeekProps) {
  const { zone } = useSignedIn()
  const days = Array.from({ length: 7 }, (_, i) => addDays(monday, i))
  const inWeek = days.flatMap((day) => byDay.get(day) ?? [])
  const people = [...new Map(inWeek.map(({ amhp, amhpName }) => [amhp, amhpName]))].sort((a, b) =>
    a[1].localeCompare(b[1], 'en-GB'),
  )
  return (
    <section className="edition-week">
      <h2>Week of {fullDate(monday)}</h2>
      <p className="edition-week__stamp">
        {rota.name}, edition {edition.number}, published <MomentText at={edition.publishedAt} /> by{' '}
        {edition.publishedBy.name}. Solid: waking. Outlined: standby. Round with a moon: sleep-in. Dashed: shadowing or
        training. {zoneText(zone)}
      </p>
      {people.length === 0 ? (
        <p>No shifts this week.</p>
      ) : (
        // biome-ignore lint/a11y/noNoninteractiveTabindex: a wide table must scroll by keyboard
        <section className="scroll" tabIndex={0} aria-label={`Week of ${fullDate(monday)}`}>
          <table className="edition-table">
            <thead>
              <tr>
                <th scope="col">AMHP</th>
                {days.map((day) => (
                  <th key={day} scope="col">
                    {shortDate(day)}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {people.map(([amhp, name]) => (
                <tr key={amhp}>
                  <th scope="row">{name}</th>
                  {days.map((day) => (
                    <td key={day}>
                      {(byDay.get(day) ?? [])
                        .filter((shift) => shift.amhp === amhp)
                        .map((shift) => (
                          <EditionChip key={shift.id} shift={shift} />
                        ))}
                    </td>
                  ))}
                </tr>
              ))}
            </tbody>
          </table>
        </section>
      )}
    </section>
  )
}

function EditionChip({ shift }: { shift: EditionShift }) {
  const { zone } = useSignedIn()
  const authorityNames = useAuthorityNames()
  return (
    <ShiftChip
      code={shift.code}
      times={timesText(zone, shift)}
      kind={shift.kind}
      roleName={shift.role === 'amhp' ? null : roleWord(shift.role)}
      colour="grey"
      draft={false}
      level={null}
      words={kindText(shift, authorityNames)}
    />
  )
}
