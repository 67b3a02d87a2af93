import type { Reply } from '@amhp/shared/contract/endpoint.ts'
import type { getNow } from '@amhp/shared/contract/my-shifts.ts'
import { roleAndKind } from '@amhp/shared/rota/role-and-kind.ts'
import { type Instant, minute } from '@amhp/shared/time/instant.ts'
import { durationWords, longMoment, momentAfter } from '@amhp/shared/time/wording.ts'
import { useQuery } from '@tanstack/react-query'
import { useNow } from '../../clock.ts'
import { nowQuery } from '../../data/now.ts'
import { useSignedIn } from '../../data/session.ts'
import { PhoneLink } from '../../parts/phone-link.tsx'
import { screens } from '../../screen-table.ts'
import { Button } from '../../ui/button.tsx'
import { Mark } from '../../ui/mark.tsx'
import { Page } from '../../ui/page.tsx'
import { EmptyPanel, Loaded } from '../../ui/states.tsx'
import './now.scss'

type Now = Reply<typeof getNow>
type OnDuty = Now['on'][number]

/** Data older than this is shown with a warning. */
const staleAfter = 3 * minute

function OnDutyLine({ on, asOf, later = false }: { on: OnDuty; asOf: Instant; later?: boolean }) {
  const { zone } = useSignedIn()
  return (
    <li className="on">
      <p className="on__name">{on.name}</p>
      <p>
        {roleAndKind(on.role, on.kind)},{' '}
        {later
          ? `from ${momentAfter(zone, asOf, on.start)} to ${momentAfter(zone, on.start, on.end)}`
          : `until ${momentAfter(zone, asOf, on.end)}`}
      </p>
      {on.dutyPhone ? (
        <p>
          <PhoneLink className="on__phone" number={on.dutyPhone} of={on.name} />
        </p>
      ) : (
        <p className="quiet">No duty phone</p>
      )}
    </li>
  )
}

function AuthorityNow({ authority, now }: { authority: Now['authorities'][number]; now: Now }) {
  const actingHere = (people: readonly OnDuty[]) => people.filter((one) => one.authorities.includes(authority.id))
  const on = actingHere(now.on)
  const next = actingHere(now.next)
  return (
    <section className="now__authority" aria-labelledby={`authority-${authority.id}`}>
      <h2 id={`authority-${authority.id}`}>{authority.name}</h2>
      <p>
        {authority.covered ? (
          <Mark tone="covered">{authority.coveredBy ? `Covered by ${authority.coveredBy}` : 'An AMHP is on duty'}</Mark>
        ) : (
          <Mark tone="gap">Gap: no AMHP is on duty in the published rota</Mark>
        )}
      </p>
      {on.length > 0 && (
        <ul className="now__people">
          {on.map((one) => (
            <OnDutyLine key={one.shift} on={one} asOf={now.asOf} />
          ))}
        </ul>
      )}
      {next.length > 0 && (
        <>
          <h3>Next</h3>
          <ul className="now__people">
            {next.map((one) => (
              <OnDutyLine key={one.shift} on={one} asOf={now.asOf} later />
            ))}
          </ul>
        </>
      )}
    </section>
  )
}

/** Who is on duty now, by authority, with a warning if the data is too old to rely on. */
export default function OnNow() {
  const query = useQuery(nowQuery)
  const { zone } = useSignedIn()
  const now = useNow(15_000)
  const age = query.data ? now - query.dataUpdatedAt : 0
  const stale = query.data !== undefined && age > staleAfter
  return (
    <Page title={screens.now.title}>
      {stale && (
        <div className="panel panel--problem" role="alert">
          <h2 className="nhsuk-heading-s">This is {durationWords(Math.floor(age / minute))} old</h2>
          <p>The server cannot be reached, so this may no longer be who is on. Phone to check before you rely on it.</p>
          <Button small look="second" onClick={() => query.refetch()}>
            Try again
          </Button>
        </div>
      )}
      {/* The warning above replaces the general one. */}
      <Loaded query={stale ? ({ ...query, isError: false } as typeof query) : query} what="who is on">
        {(data) => (
          <div className={stale ? 'now now--stale' : 'now'}>
            <p className="quiet">Published shifts as of {longMoment(zone, data.asOf)}. Updates every minute.</p>
            {data.authorities.length === 0 && (
              <EmptyPanel title="No authorities added yet">
                <p>A manager or lead can add the authorities that this service covers, under Set up, Service.</p>
              </EmptyPanel>
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

/** On shift, but not approved for any of the authorities now, or in a role that needs no approval. */
function NoAuthority({ people, asOf }: { people: readonly OnDuty[]; asOf: Instant }) {
  const others = people.filter((one) => one.authorities.length === 0)
  if (others.length === 0) return null
  return (
    <section aria-labelledby="also-on">
      <h2 id="also-on">Also on duty, not acting for an authority</h2>
      <ul className="now__people">
        {others.map((one) => (
          <OnDutyLine key={one.shift} on={one} asOf={asOf} />
        ))}
      </ul>
    </section>
  )
}
