import { addDays } from '@amhp/shared/time/date.ts'
import { longDate, longMoment } from '@amhp/shared/time/wording.ts'
import { useQuery } from '@tanstack/react-query'
import { lazy, Suspense, useState } from 'react'
import { useNow } from '../../clock.ts'
import { myRestQuery } from '../../data/compensatory-rest.ts'
import { myShiftsQuery } from '../../data/my-shifts.ts'
import { useSignedIn } from '../../data/session.ts'
import { useSaveShiftRecord } from '../../data/shift-records.ts'
import { screens } from '../../screen-table.ts'
import { Button } from '../../ui/button.tsx'
import { OpenedForm } from '../../ui/form-panel.tsx'
import { Page } from '../../ui/page.tsx'
import { EmptyPanel, Loaded } from '../../ui/states.tsx'
import { byWeek, nextShift } from './by-week.ts'
import { MyRest } from './my-rest.tsx'
import './my-shifts.scss'
import { NextShift } from './next-shift.tsx'
import { ShiftList } from './shift-list.tsx'
import { ToRecord } from './to-record.tsx'

// Few visits show these, so the page does not load them.
const Sick = lazy(() => import('./sick.tsx'))
const SickForm = lazy(() => import('./sick-form.tsx'))
const Resting = lazy(() => import('./resting.tsx'))
const RestAnswerPanel = lazy(() => import('../../parts/rest-answer.tsx'))

/** An AMHP's own published shifts, designed for phones first. */
export default function MyShifts() {
  const query = useQuery(myShiftsQuery)
  const rest = useQuery(myRestQuery).data?.person
  const hasRest = rest !== undefined && rest.owed.length + rest.given.length > 0
  const sending = useSaveShiftRecord()
  const [saysSick, setSaysSick] = useState(false)
  const { zone } = useSignedIn()
  const now = useNow(30_000)
  return (
    <Page title={screens.myShifts.title}>
      <Loaded query={query} what="your shifts">
        {({ shifts, toRecord, publishedUntil, resting, sick, asOf }) => {
          const next = nextShift(shifts, now)
          return (
            <>
              <Suspense>
                {sending.isSuccess ? (
                  <RestAnswerPanel
                    key={sending.data.record.version}
                    answer={sending.data.answer}
                    told={sending.data.told}
                    whose="Your"
                  />
                ) : (
                  resting && <Resting resting={resting} now={now} />
                )}
                {sick && <Sick sick={sick} now={now} />}
              </Suspense>
              <ToRecord shifts={toRecord} sending={sending} />
              {next ? (
                <NextShift shift={next} now={now} />
              ) : (
                <EmptyPanel title="You have no upcoming shifts">
                  <p>
                    Shifts appear here when your manager publishes them. You cannot see draft plans, so there may be
                    shifts that are not published yet.
                  </p>
                </EmptyPanel>
              )}
              {!sick &&
                (saysSick ? (
                  <OpenedForm label="I am sick">
                    <Suspense>
                      <SickForm onDone={() => setSaysSick(false)} />
                    </Suspense>
                  </OpenedForm>
                ) : (
                  <Button look="second" onClick={() => setSaysSick(true)}>
                    I am sick
                  </Button>
                ))}
              {hasRest && <MyRest />}
              <p>
                {publishedUntil
                  ? `Published up to ${longDate(addDays(publishedUntil, -1))}. Later shifts are not decided yet.`
                  : 'No rota has been published yet.'}
              </p>
              {shifts.length > 0 && (
                <>
                  <h2>This week and the next 11</h2>
                  {byWeek(shifts, zone).map((week) => (
                    <ShiftList key={week.monday} week={week} />
                  ))}
                </>
              )}
              {!hasRest && <MyRest />}
              <p className="quiet">As of {longMoment(zone, asOf)}.</p>
            </>
          )
        }}
      </Loaded>
    </Page>
  )
}
