import type { Told } from '@amhp/shared/contract/shift-records.ts'
import { momentAfter } from '@amhp/shared/time/wording.ts'
import { Link } from 'react-router'
import { now } from '../clock.ts'
import { useSignedIn } from '../data/session.ts'
import { paths } from '../paths.ts'

/** Which managers have a notice of what was entered, and what the AMHP herself does where nobody may be reading. */
export function WhoWasTold({ told, isHers }: { told: readonly Told[]; isHers: boolean }) {
  const { zone } = useSignedIn()
  const at = now()
  return (
    <>
      {told.map(({ id, name, at: since, seenAt }) => (
        <p key={id}>
          {seenAt === null
            ? `On ${name}’s notices page since ${momentAfter(zone, at, since)}, not seen yet.`
            : `Seen on ${name}’s notices page at ${momentAfter(zone, at, seenAt)}.`}
        </p>
      ))}
      {isHers && told.every(({ seenAt }) => seenAt === null) && (
        <p>
          Nobody may be reading it now: ring <Link to={paths.now}>who is on duty</Link>.
        </p>
      )}
    </>
  )
}
