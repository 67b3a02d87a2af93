import type { Reply } from '@amhp/shared/contract/endpoint.ts'
import type { getNow } from '@amhp/shared/contract/my-shifts.ts'
import { roleAndKind } from '@amhp/shared/rota/role-and-kind.ts'
import { type Instant, minute } from '@amhp/shared/time/instant.ts'
import { durationWords, longMoment, momentAfter } from '@amhp/shared/time/wording.ts'
import { useQuery } from '@tanstack/react-query'
import { useNow } from '../../clock.ts'
import { nowQuery } from '../../data/now.ts'
import { useHere } from '../../data/session.ts'
import { Button } from '../../ui/button.tsx'
import { Mark } from '../../ui/mark.tsx'
import { Page } from '../../ui/page.tsx'
import { Empty, Loaded } from '../../ui/states.tsx'
import './now.scss'

type Now = Reply<typeof getNow>
type OnDuty = Now['on'][number]

/** Older than this, the page no longer says who is on without a warning. */
const staleAfter = 3 * minute

function Person({ on, asOf, later = false }: { on: OnDuty; asOf: Instant; later?: boolean }) {
  const { zone } = useHere()
  const start = on.start
  const end = on.end
  return (
    <li className="on">
      <p className="on__name">{on.name}</p>
      <p>
        {roleAndKind(on.role, on.kind)},{' '}
        {later
          ? `from ${momentAfter(zone, asOf, start)} to ${momentAfter(zone, start, end)}`
          : `until ${momentAfter(zone, asOf, end)}`}
      </p>
      {on.dutyPhone ? (
        <p>
          <a className="on__phone" href={`tel:${on.dutyPhone.replaceAll(/[^0-9+]/g, '')}`}>
            {on.dutyPhone}
            <span className="nhsuk-u-visually-hidden">, duty phone of {on.name}</span>
          </a>
        </p>
      ) : (
        <p className="quiet">No duty phone entered</p>
      )}
    </li>
  )
}

function AuthorityNow({ authority, now }: { authority: Now['authorities'][number]; now: Now }) {
  const asOf = now.asOf
  const mine = (people: readonly OnDuty[]) => people.filter((one) => one.authorities.includes(authority.id))
  const on = mine(now.on)
  const next = mine(now.next)
  return (
    <section className="now__authority" aria-labelledby={`authority-${authority.id}`}>
      <h2 id={`authority-${authority.id}`}>{authority.name}</h2>
      <p>
        {authority.covered ? (
          <Mark tone="covered">{authority.coveredBy ? `Covered by ${authority.coveredBy}` : 'An AMHP is on'}</Mark>
        ) : (
          <Mark tone="gap">Gap: no AMHP is on in the published rota</Mark>
        )}
      </p>
      {on.length > 0 && (
        <ul className="now__people">
          {on.map((one) => (
            <Person key={one.shift} on={one} asOf={asOf} />
          ))}
        </ul>
      )}
      {next.length > 0 && (
        <>
          <h3>Next</h3>
          <ul className="now__people">
            {next.map((one) => (
              <Person key={one.shift} on={one} asOf={asOf} later />
            ))}
          </ul>
        </>
      )}
    </section>
  )
}

/** Who is on at this moment, for which authority; says how old it is, and warns when that is too old to rely on. */
export default function OnNow() {
  const query = useQuery(nowQuery)
  const { zone } = useHere()
  const now = useNow(15_000)
  const age = query.data ? now - query.dataUpdatedAt : 0
  const stale = query.data !== undefined && age > staleAfter
  return (
    <Page title="On now">
      {stale && (
        <div className="panel panel--problem" role="alert">
          <h2 className="nhsuk-heading-s">This is {durationWords(Math.floor(age / minute))} old</h2>
          <p>The server cannot be reached, so this may no longer be who is on. Telephone before you rely on it.</p>
          <Button small look="second" onClick={() => query.refetch()}>
            Try again
          </Button>
        </div>
      )}
      {/* One warning is enough: the one above says more. */}
      <Loaded query={stale ? ({ ...query, isError: false } as typeof query) : query} what="who is on">
        {(data) => (
          <div className={stale ? 'now now--stale' : 'now'}>
            <p className="quiet">Published shifts as of {longMoment(zone, data.asOf)}. Read again every minute.</p>
            {data.authorities.length === 0 && (
              <Empty title="No authority is entered yet">
                <p>A manager or lead enters the authorities that the service answers for, under Set up, Service.</p>
              </Empty>
            )}
            <div className="now__authorities">
              {data.authorities.map((authority) => (
                <AuthorityNow key={authority.id} authority={authority} now={data} />
              ))}
            </div>
            <NoAuthority people={data.on} asOf={data.asOf} />
          </div>
        )}
      </Loaded>
    </Page>
  )
}

/** On shift, but approved for none of the authorities at this moment, or in a role that needs no approval. */
function NoAuthority({ people, asOf }: { people: readonly OnDuty[]; asOf: Instant }) {
  const others = people.filter((one) => one.authorities.length === 0)
  if (others.length === 0) return null
  return (
    <section aria-labelledby="also-on">
      <h2 id="also-on">Also on, acting for no authority</h2>
      <ul className="now__people">
        {others.map((one) => (
          <Person key={one.shift} on={one} asOf={asOf} />
        ))}
      </ul>
    </section>
  )
}
