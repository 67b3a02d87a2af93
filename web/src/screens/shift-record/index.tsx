import { spanText } from '@amhp/shared/time/wording.ts'
import { dateAt } from '@amhp/shared/time/zone.ts'
import { useQuery } from '@tanstack/react-query'
import { useParams } from 'react-router'
import { now } from '../../clock.ts'
import { useSignedIn } from '../../data/session.ts'
import { shiftRecordQuery } from '../../data/shift-records.ts'
import { recordLines } from '../../parts/record-words.ts'
import { afterLabel } from '../../parts/shift-words.ts'
import { paths, rotaPath } from '../../paths.ts'
import { screens } from '../../screen-table.ts'
import { Page } from '../../ui/page.tsx'
import { Loaded } from '../../ui/states.tsx'
import { RecordForm } from './record-form.tsx'

/** What happened on one published shift: recorded by its AMHP or a manager, read by leads. */
export default function ShiftRecordPage() {
  const { shiftId = '' } = useParams()
  const { zone, isManager, isLead } = useSignedIn()
  const query = useQuery(shiftRecordQuery(shiftId))
  const start = query.data?.shift.start
  const back =
    isManager || isLead
      ? { path: start ? rotaPath(dateAt(zone, start)) : paths.rotas, title: 'Back to the rota' }
      : { path: paths.myShifts, title: 'Back to my shifts' }
  return (
    <Page title={screens.shiftRecord.title} back={back}>
      <Loaded query={query} what="the shift">
        {({ shift, record, mayChange }) => {
          const lines = recordLines(zone, shift, record)
          return (
            <>
              <p className="nhsuk-body-l">
                {shift.name}: {shift.label}
                {afterLabel(shift)}
              </p>
              <p>
                Planned {spanText(zone, shift)}. The published plan does not change. What happened is recorded
                separately.
              </p>
              {shift.start > now() ? (
                <p>This shift has not started yet. You can record what happened once it has.</p>
              ) : mayChange ? (
                <RecordForm key={shift.id} shift={shift} record={record} />
              ) : lines.length > 0 ? (
                lines.map((line) => <p key={line}>{line}.</p>)
              ) : (
                <p>Nothing has been recorded.</p>
              )}
            </>
          )
        }}
      </Loaded>
    </Page>
  )
}
