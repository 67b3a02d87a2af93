import { momentAfter } from '@amhp/shared/time/wording.ts'
import { useQuery } from '@tanstack/react-query'
import { Link } from 'react-router'
import { useNow } from '../../clock.ts'
import { myShiftsQuery } from '../../data/my-shifts.ts'
import { useSignedIn } from '../../data/session.ts'
import { paths } from '../../paths.ts'

/** On every page of an AMHP until her rest has passed. My shifts says more. */
export default function RestingLine() {
  const { zone } = useSignedIn()
  const { data } = useQuery(myShiftsQuery)
  const now = useNow(30_000)
  const until = data?.resting?.until
  if (until === undefined || until <= now) return null
  return (
    <div className="width">
      <p className="panel panel--notice">
        You are resting until <strong>{momentAfter(zone, now, until)}</strong>.{' '}
        <Link to={paths.myShifts}>My shifts</Link>
      </p>
    </div>
  )
}
