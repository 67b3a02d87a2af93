import { useQuery } from '@tanstack/react-query'
import { lazy, Suspense } from 'react'
import { myRestQuery } from '../../data/compensatory-rest.ts'
import { Loaded } from '../../ui/states.tsx'

// Few people are owed rest, so the page does not load this.
const MyRestTables = lazy(() => import('./my-rest-tables.tsx'))

/** Compensatory rest of the AMHP who is signed in. */
export function MyRest() {
  const query = useQuery(myRestQuery)
  return (
    <section aria-labelledby="my-rest">
      <h2 id="my-rest">Rest owed and given</h2>
      <Loaded query={query} what="your rest">
        {({ person, withinDays, averageNotYet }) => (
          <>
            {person.owed.length + person.given.length === 0 ? (
              <p>You were not owed or given any rest in the last 6 months.</p>
            ) : (
              <Suspense>
                <MyRestTables person={person} withinDays={withinDays} />
              </Suspense>
            )}
            {averageNotYet && <p>{averageNotYet}</p>}
          </>
        )}
      </Loaded>
    </section>
  )
}
