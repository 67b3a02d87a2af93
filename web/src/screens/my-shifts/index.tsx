import { addDays } from '@amhp/shared/time/date.ts'
import { longDate, longMoment } from '@amhp/shared/time/wording.ts'
import { useQuery } from '@tanstack/react-query'
import { useNow } from '../../clock.ts'
import { myShiftsQuery } from '../../data/my-shifts.ts'
import { useHere } from '../../data/session.ts'
import { Page } from '../../ui/page.tsx'
import { Empty, Loaded } from '../../ui/states.tsx'
import { byWeek, nextShift } from './by-week.ts'
import { MyRest } from './my-rest.tsx'
import './my-shifts.scss'
import { NextShift } from './next-shift.tsx'
import { ShiftList } from './shift-list.tsx'
import { ToRecord } from './to-record.tsx'

/** An AMHP's own published shifts, on a phone first. */
export default function MyShifts() {
  const query = useQuery(myShiftsQuery)
  const { zone } = useHere()
  const now = useNow(30_000)
  return (
    <Page title="My shifts">
      <Loaded query={query} what="your shifts">
        {({ shifts, toRecord, publishedUntil, asOf }) => {
          const next = nextShift(shifts, now)
          return (
            <>
              {next ? (
                <NextShift shift={next} now={now} />
              ) : (
                <Empty title="You have no published shifts ahead">
                  <p>
                    Shifts appear here when your manager publishes them. Drafts are not shown, so plans may exist that
                    you cannot see yet.
                  </p>
                </Empty>
              )}
              <ToRecord shifts={toRecord} />
              <p>
                {publishedUntil
                  ? `Published up to ${longDate(addDays(publishedUntil, -1))}. Later shifts are not decided yet.`
                  : 'No rota has been published yet.'}
              </p>
              {shifts.length > 0 && (
                <>
                  <h2>The next 12 weeks</h2>
                  {byWeek(shifts, zone).map((week) => (
                    <ShiftList key={week.monday} week={week} />
                  ))}
                </>
              )}
              <MyRest />
              <p className="quiet">As of {longMoment(zone, asOf)}.</p>
            </>
          )
        }}
      </Loaded>
    </Page>
  )
}
