import type { PlannedShift } from '@amhp/shared/rota/planned-shift.ts'
import { spanText } from '@amhp/shared/time/wording.ts'
import { useState } from 'react'
import { Link } from 'react-router'
import { now } from '../../../clock.ts'
import { shiftText } from '../../../parts/shift-text.ts'
import { workText } from '../../../parts/shift-words.ts'
import { shiftHistoryPath, shiftRecordPath } from '../../../paths.ts'
import { Button } from '../../../ui/button.tsx'
import { Mark } from '../../../ui/mark.tsx'
import { dayIndexOf } from '../board-days.ts'
import { focusPanel, useBoardView } from '../board-view.ts'
import { deleteShifts } from '../draft/cell-edits.ts'
import { FindingText } from '../findings/finding-text.tsx'
import { DraftChip } from '../grid/cell-marks.tsx'
import { ShiftForm } from './shift-form.tsx'

/** One shift of a cell, with its findings and actions. */
export function ShiftDetails({ shift, current }: { shift: PlannedShift; current: string | null }) {
  const view = useBoardView()
  const { data, marks, placed, isManager } = view
  const [changing, setChanging] = useState(false)
  const mark = marks.get(shift.id) ?? 'added'
  const before = data.published.get(shift.id)
  const day = data.days[dayIndexOf(data.days, shift.start)]
  return (
    <div className="shift-details">
      <p className="shift-details__head">
        <DraftChip shift={shift} />
        <Mark tone={mark === 'published' ? 'published' : 'draft'}>
          {{ published: 'Published', added: 'Draft: new', changed: 'Draft: changed' }[mark]}
        </Mark>
      </p>
      <p>
        {spanText(data.zone, shift)}. {workText(shift, data.authorityNames)}.
        {mark === 'changed' && before && (
          <> Published as {shiftText(data.zone, before, data.authorityNames, data.codes)}.</>
        )}
      </p>
      {(placed.byShift.get(shift.id) ?? []).map((finding) => (
        <FindingText key={finding.key} finding={finding} current={finding.key === current} />
      ))}
      {changing && day ? (
        <ShiftForm
          amhp={shift.amhp}
          day={day}
          shift={shift}
          onDone={() => {
            setChanging(false)
            focusPanel()
          }}
        />
      ) : (
        <div className="shift-details__does">
          {isManager && (
            <>
              <Button look="second" small onClick={() => setChanging(true)}>
                Change
              </Button>
              <Button
                look="second"
                small
                onClick={() => {
                  view.edit(deleteShifts([shift]))
                  focusPanel()
                }}
              >
                Delete
              </Button>
            </>
          )}
          <Link to={shiftHistoryPath(shift.id)}>History</Link>
          {isManager && before && before.start <= now() && (
            <Link to={shiftRecordPath(shift.id)}>Record what happened</Link>
          )}
        </div>
      )}
    </div>
  )
}
