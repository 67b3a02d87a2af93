import { workOnRecord } from '@amhp/shared/rota/with-record.ts'
import { overlaps } from '@amhp/shared/time/span.ts'
import { fullDate, spanText } from '@amhp/shared/time/wording.ts'
import { useState } from 'react'
import { absenceWord } from '../../../parts/absence-words.ts'
import { codeTimesText } from '../../../parts/shift-text.ts'
import { Button } from '../../../ui/button.tsx'
import { HiddenText } from '../../../ui/hidden-text.tsx'
import { focusPanel, useBoardView } from '../board-view.ts'
import { editCell, readCellInput } from '../draft/cell-edits.ts'
import { FindingText } from '../findings/finding-text.tsx'
import { type BoardCell, type BoardPerson, cellKey, emptyCell } from '../grid/board-rows.ts'
import { hoursText, standbyText } from '../grid/contract-hours.ts'
import { ShiftDetails } from './shift-details.tsx'
import { ShiftForm } from './shift-form.tsx'

interface CellPanelProps {
  person: BoardPerson
  column: number
  cell: BoardCell | undefined
  current: string | null
  onLeave?: () => void
}

/** One person's day: shifts with findings, buttons to add shifts, hours. */
export function CellPanel({ person, column, cell = emptyCell, current, onLeave }: CellPanelProps) {
  const view = useBoardView()
  const { data, placed, away, hours, isManager } = view
  const day = data.days[column]!
  const [adding, setAdding] = useState(false)
  const key = cellKey(person.id, column)
  const findings = placed.byCell.get(key) ?? []
  const own = new Set(cell.shifts.flatMap((shift) => placed.byShift.get(shift.id) ?? []))
  const sum = hours.get(person.id)
  const work = data.rota.otherWork.filter((one) => one.amhp === person.id && overlaps(day, one))
  const worked = (view.otherWork.get(key) ?? []).filter(({ label }) => label === workOnRecord)
  const place = (code: string) => {
    const read = readCellInput(`+${code}`, { date: day.date, zone: data.zone, codes: data.codes })
    if (!('sentence' in read)) view.edit(editCell(person.id, cell.shifts, read))
  }
  return (
    <div className="cell-panel">
      <h2>
        {person.name}
        <span className="cell-panel__day">
          {day.label.slice(0, 3)} {fullDate(day.date)}
          {day.holiday && `, ${day.holiday}`}
        </span>
      </h2>
      {(away.get(key) ?? []).map((absence) => (
        <p key={absence.start}>
          <b>{absenceWord(absence.kind, isManager)}</b> {spanText(data.zone, absence)}
        </p>
      ))}
      {cell.reaching.map((shift) => (
        <p key={shift.id}>Shift from an earlier day: {spanText(data.zone, shift)}.</p>
      ))}
      {cell.shifts.length === 0 && <p>No shifts start on this day.</p>}
      {cell.shifts.map((shift) => (
        <ShiftDetails key={shift.id} shift={shift} current={current} />
      ))}
      {findings
        .filter((finding) => !own.has(finding))
        .map((finding) => (
          <FindingText key={finding.key} finding={finding} current={finding.key === current} />
        ))}
      {isManager && !adding && (
        <div>
          <h3>{cell.shifts.length === 0 ? 'Add a shift' : 'Add another shift'}</h3>
          <div className="code-buttons">
            {data.codes.map((code) => (
              <button
                key={code.code}
                type="button"
                className={`code-button chip--${code.colour}`}
                title={`${code.name} ${codeTimesText(code)}`}
                onClick={() => place(code.code)}
              >
                {code.code}
                <HiddenText>
                  , {code.name} {codeTimesText(code)}
                </HiddenText>
              </button>
            ))}
            <Button look="plain" onClick={() => setAdding(true)}>
              Other times
            </Button>
          </div>
        </div>
      )}
      {adding && (
        <ShiftForm
          amhp={person.id}
          day={day}
          onDone={() => {
            setAdding(false)
            focusPanel()
          }}
        />
      )}
      <dl className="cell-panel__facts">
        {sum && (
          <>
            <dt>Hours this week</dt>
            <dd>
              {hoursText(sum)} {standbyText(sum)}
            </dd>
          </>
        )}
        {worked.length > 0 && (
          <>
            <dt>Worked, on record</dt>
            <dd>{worked.map((one) => spanText(data.zone, one)).join('; ')}</dd>
          </>
        )}
        {work.length > 0 && (
          <>
            <dt>Other post</dt>
            <dd>{work.map((one) => spanText(data.zone, one)).join('; ')}</dd>
          </>
        )}
      </dl>
      {onLeave && (
        <Button look="plain" onClick={onLeave}>
          Back to the grid (Escape)
        </Button>
      )}
    </div>
  )
}
