import { roleAndKind } from '@amhp/shared/rota/role-and-kind.ts'
import { spanText } from '@amhp/shared/time/wording.ts'
import { dateAt } from '@amhp/shared/time/zone.ts'
import { useQuery } from '@tanstack/react-query'
import { useParams } from 'react-router'
import { now } from '../../clock.ts'
import { useHere } from '../../data/session.ts'
import { shiftRecordQuery } from '../../data/shift-records.ts'
import { recordLines } from '../../parts/record-words.ts'
import { paths, rotaPath } from '../../paths.ts'
import { Page } from '../../ui/page.tsx'
import { Loaded } from '../../ui/states.tsx'
import { RecordForm } from './record-form.tsx'

/** What happened on one published shift: for the AMHP whose it is and for managers; leads read it. */
export default function ShiftRecordPage() {
  const { shiftId = '' } = useParams()
  const { zone, account } = useHere()
  const query = useQuery(shiftRecordQuery(shiftId))
  const plans = account.roles.some((role) => role === 'manager' || role === 'lead')
  const start = query.data?.shift.start
  const back = plans
    ? { to: start ? rotaPath(dateAt(zone, start)) : paths.rotas, label: 'Back to the rota' }
    : { to: paths.myShifts, label: 'Back to my shifts' }
  return (
    <Page title="What happened on a shift" back={back}>
      <Loaded query={query} what="the shift">
        {({ shift, record, mayChange }) => {
          const lines = recordLines(zone, shift, record)
          return (
            <>
              <p className="nhsuk-body-l">
                {shift.name}: {shift.label}, {roleAndKind(shift.role, shift.kind)}
              </p>
              <p>
                Planned {spanText(zone, shift)}. The plan stays as it was published; what happened is kept beside it.
              </p>
              {shift.start > now() ? (
                <p>It has not started yet. What happened can be recorded once it has.</p>
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
