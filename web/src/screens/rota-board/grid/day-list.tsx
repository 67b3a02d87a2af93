import { overlaps } from '@amhp/shared/time/span.ts'
import { useEffect, useRef, useSyncExternalStore } from 'react'
import { absenceWord } from '../../../parts/absence-words.ts'
import { Details } from '../../../ui/details.tsx'
import { useBoardView } from '../board-view.ts'
import type { BoardFinding } from '../draft/check-draft.ts'
import { countText } from '../findings/finding-groups.ts'
import { FindingList } from '../findings/finding-list.tsx'
import { FindingText } from '../findings/finding-text.tsx'
import { CellPanel } from '../panel/cell-panel.tsx'
import { gapSummary, lineName } from '../strip/strip-text.ts'
import { cellKey, emptyCell } from './board-rows.ts'
import { DraftChip, FindingCorner, Reaching } from './cell-marks.tsx'

interface DayListProps {
  column: number
  onColumn: (column: number) => void
  /** The person whose day is open. */
  open: string | null
  onOpen: (amhp: string | null) => void
  finding: string | null
  onFinding: (finding: BoardFinding) => void
}

/** The board in a narrow window: one day at a time. */
export function DayList({ column, onColumn, open, onOpen, finding, onFinding }: DayListProps) {
  const { data, strip, listed } = useBoardView()
  const day = data.days[column]!
  const gaps = listed.filter(
    (finding) => finding.amhp === undefined && finding.level === 'gap' && overlaps(day, finding),
  )
  return (
    <div className="day-list">
      <Details summary={countText(listed)}>
        <FindingList current={finding} onFinding={onFinding} />
      </Details>
      <ul className="day-list__days" aria-label="Day">
        {data.days.map((one, i) => (
          <li key={one.date}>
            <button type="button" aria-pressed={i === column} onClick={() => onColumn(i)}>
              {one.label}
            </button>
          </li>
        ))}
      </ul>
      <h2>
        {day.label}
        {day.holiday && `, ${day.holiday}`}
        {day.hours !== 24 && `, ${day.hours} hours`}
      </h2>
      <ul className="day-list__cover">
        {strip.map((line) => (
          <li key={`${line.role} ${line.authority}`}>
            {lineName(line)}: {gapSummary(line.days[column] ?? [])}
          </li>
        ))}
      </ul>
      {gaps.map((finding) => (
        <FindingText key={finding.key} finding={finding} />
      ))}
      <People column={column} open={open} onOpen={onOpen} finding={finding} />
    </div>
  )
}

function People({ column, open, onOpen, finding }: Pick<DayListProps, 'column' | 'open' | 'onOpen' | 'finding'>) {
  const view = useBoardView()
  const day = view.data.days[column]!
  const shownPerson = useRef<HTMLLIElement>(null)
  useEffect(() => {
    if (finding !== null) shownPerson.current?.querySelector('button')?.focus()
  }, [finding])
  return (
    <>
      {view.teams.map((team) => (
        <section key={team.name} aria-label={team.name}>
          <h3>{team.name}</h3>
          <ul className="day-list__people">
            {team.people.map((person) => {
              const key = cellKey(person.id, column)
              const cell = view.cells.get(key) ?? emptyCell
              const found = view.placed.byCell.get(key) ?? []
              const shown = open === person.id
              return (
                <li key={person.id} ref={shown ? shownPerson : null}>
                  <button
                    type="button"
                    className="day-list__person"
                    aria-expanded={shown}
                    onClick={() => onOpen(shown ? null : person.id)}
                  >
                    <span>{person.name}</span>
                    <span className="day-list__chips">
                      {(view.away.get(key) ?? []).map((absence) => (
                        <span className="away" key={absence.start}>
                          {absenceWord(absence.kind, view.isManager)}
                        </span>
                      ))}
                      {cell.reaching.map((shift) => (
                        <Reaching key={shift.id} shift={shift} day={day} />
                      ))}
                      {cell.shifts.map((shift) => (
                        <DraftChip key={shift.id} shift={shift} />
                      ))}
                      {found.length > 0 && <FindingCorner findings={found} />}
                    </span>
                  </button>
                  {shown && <CellPanel person={person} column={column} cell={cell} current={finding} />}
                </li>
              )
            })}
          </ul>
        </section>
      ))}
    </>
  )
}

const narrow = '(max-width: 47.99rem)'

function subscribe(listener: () => void) {
  const query = window.matchMedia(narrow)
  query.addEventListener('change', listener)
  return () => query.removeEventListener('change', listener)
}

/** Too narrow for seven days side by side: a phone, or zoomed to 400%. */
export const useIsNarrow = (): boolean => useSyncExternalStore(subscribe, () => window.matchMedia(narrow).matches)
