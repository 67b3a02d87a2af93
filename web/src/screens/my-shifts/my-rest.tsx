import { useQuery } from '@tanstack/react-query'
import { myRestQuery } from '../../data/compensatory-rest.ts'
import { RestOwedTables, restSum } from '../../parts/rest-owed.tsx'
import { Loaded } from '../../ui/states.tsx'

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
              <>
                <p>
                  {restSum(person)}.
                  {person.openMinutes + person.comingMinutes > 0 &&
                    ` Rest owed must be given within ${withinDays} days. Ask your manager when.`}
                </p>
                <RestOwedTables person={person} captionOwed="Rest owed to you" captionGiven="Rest you were given" />
              </>
            )}
            {averageNotYet && <p>{averageNotYet}</p>}
          </>
        )}
      </Loaded>
    </section>
  )
}
