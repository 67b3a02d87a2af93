import type { RestOfAmhp } from '@amhp/shared/contract/compensatory-rest.ts'
import { RestOwedTables, restSum } from '../../parts/rest-owed.tsx'

/** What somebody was owed and given. */
export default function MyRestTables({ person, withinDays }: { person: RestOfAmhp; withinDays: number }) {
  return (
    <>
      <p>
        {restSum(person)}.
        {person.openMinutes + person.comingMinutes > 0 &&
          ` Your service gives rest that is owed within ${withinDays} days. Ask your manager when.`}
      </p>
      <RestOwedTables person={person} captionOwed="Rest owed to you" captionGiven="Rest you were given" />
    </>
  )
}
