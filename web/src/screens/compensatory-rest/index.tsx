import { addDays } from '@amhp/shared/time/date.ts'
import { fullDate } from '@amhp/shared/time/wording.ts'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { Link } from 'react-router'
import { amhpsQuery } from '../../data/amhps.ts'
import { compensatoryRestQuery } from '../../data/compensatory-rest.ts'
import { useSignedIn } from '../../data/session.ts'
import { NotLegalAdvice } from '../../parts/not-legal-advice.tsx'
import { paths } from '../../paths.ts'
import { screens } from '../../screen-table.ts'
import { Button } from '../../ui/button.tsx'
import { Page } from '../../ui/page.tsx'
import { EmptyPanel, Loaded } from '../../ui/states.tsx'
import { PersonRest } from './person-rest.tsx'
import { RestForm } from './rest-form.tsx'

/** Rest owed to each AMHP for shortfalls under a derogation, and rest given, which managers record. */
export default function CompensatoryRest() {
  const { isManager } = useSignedIn()
  const query = useQuery(compensatoryRestQuery)
  const amhps = useQuery(amhpsQuery)
  const [adding, setAdding] = useState(false)
  return (
    <Page
      title={screens.compensatoryRest.title}
      back={screens.setUp}
      actions={
        isManager &&
        !adding && (
          <Button small onClick={() => setAdding(true)}>
            Record rest given
          </Button>
        )
      }
    >
      {adding && amhps.data && <RestForm people={amhps.data.amhps} onDone={() => setAdding(false)} />}
      <Loaded query={query} what="rest owed and given">
        {({ people, from, to, withinDays }) => (
          <>
            <p>
              While a <Link to={paths.derogations}>derogation</Link> is in force, rest and breaks that are too short are
              owed to the AMHP, and your service gives it within {withinDays} days, a number of its own. This covers
              published shifts as worked, from {fullDate(from)} to {fullDate(addDays(to, -1))}.
            </p>
            {people.length === 0 && (
              <EmptyPanel title="No rest is owed">
                <p>
                  Nobody missed rest under a derogation, and no rest was given. Without a derogation, missed rest shows
                  as a breach on the rota.
                </p>
              </EmptyPanel>
            )}
            {people.map((person) => (
              <PersonRest key={person.amhp} person={person} />
            ))}
            <NotLegalAdvice />
          </>
        )}
      </Loaded>
    </Page>
  )
}
