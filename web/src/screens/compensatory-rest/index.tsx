import type { RestGiven } from '@amhp/shared/contract/compensatory-rest.ts'
import { addDays } from '@amhp/shared/time/date.ts'
import { fullDate, spanText } from '@amhp/shared/time/wording.ts'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { Link } from 'react-router'
import { amhpsQuery } from '../../data/amhps.ts'
import { compensatoryRestQuery, useRemoveRestGiven } from '../../data/compensatory-rest.ts'
import { useSignedIn } from '../../data/session.ts'
import { NotLegalAdvice } from '../../parts/not-legal-advice.tsx'
import { RestOwedTables, restSum } from '../../parts/rest-owed.tsx'
import { paths } from '../../paths.ts'
import { screens } from '../../screen-table.ts'
import { Button } from '../../ui/button.tsx'
import { Confirm } from '../../ui/confirm.tsx'
import { HiddenText } from '../../ui/hidden-text.tsx'
import { announce } from '../../ui/live-region.tsx'
import { Page } from '../../ui/page.tsx'
import { EmptyPanel, Loaded, ProblemPanel } from '../../ui/states.tsx'
import { RestForm } from './rest-form.tsx'

/** Rest owed to each AMHP for shortfalls under a derogation, and rest given, which managers record. */
export default function CompensatoryRest() {
  const { isManager, zone } = useSignedIn()
  const query = useQuery(compensatoryRestQuery)
  const amhps = useQuery(amhpsQuery)
  const remove = useRemoveRestGiven()
  const [adding, setAdding] = useState(false)
  const removeFor = (name: string) => (rest: RestGiven) => {
    const called = `rest of ${name}, ${spanText(zone, rest)}`
    return (
      <Confirm
        look="plain"
        label={
          <>
            Remove<HiddenText> {called}</HiddenText>
          </>
        }
        explain="It will no longer count towards the rest owed."
        confirm="Remove this rest"
        busy={remove.isPending}
        onConfirm={() =>
          remove.mutate({ params: { restId: rest.id } }, { onSuccess: () => announce('The rest is removed') })
        }
      />
    )
  }
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
      {remove.isError && <ProblemPanel problem={remove.error} />}
      <Loaded query={query} what="rest owed and given">
        {({ people, from, to, withinDays }) => (
          <>
            <p>
              While a <Link to={paths.derogations}>derogation</Link> is in force, missed rest is owed to the AMHP and
              must be given within {withinDays} days. This covers published shifts as worked, from {fullDate(from)} to{' '}
              {fullDate(addDays(to, -1))}.
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
              <section key={person.amhp} aria-labelledby={`rest-${person.amhp}`}>
                <h2 id={`rest-${person.amhp}`}>{person.name}</h2>
                <p>{restSum(person)}.</p>
                <RestOwedTables
                  person={person}
                  captionOwed={`Rest owed to ${person.name}`}
                  captionGiven={`Rest given to ${person.name}`}
                  {...(isManager && { doWith: removeFor(person.name) })}
                />
              </section>
            ))}
            <NotLegalAdvice />
          </>
        )}
      </Loaded>
    </Page>
  )
}
