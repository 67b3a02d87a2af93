import type { Derogation } from '@amhp/shared/contract/derogations.ts'
import { useInfiniteQuery, useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { amhpsQuery } from '../../data/amhps.ts'
import { derogationsQuery, useRemoveDerogation } from '../../data/derogations.ts'
import { useSignedIn } from '../../data/session.ts'
import { screens } from '../../screen-table.ts'
import { Button } from '../../ui/button.tsx'
import { Confirm } from '../../ui/confirm.tsx'
import { HiddenText } from '../../ui/hidden-text.tsx'
import { Page } from '../../ui/page.tsx'
import { ShowMore } from '../../ui/show-more.tsx'
import { EmptyPanel, Loaded, ProblemPanel } from '../../ui/states.tsx'
import { type Column, Table } from '../../ui/table.tsx'
import { DerogationForm } from './derogation-form.tsx'
import { daysWords } from './derogation-words.ts'
import { ReachTable } from './reach-table.tsx'

/** Legal grounds on which limits do not hold, and missed rest is given later. Leads add them; managers read them. */
export default function Derogations() {
  const { isLead } = useSignedIn()
  const query = useInfiniteQuery(derogationsQuery)
  const amhps = useQuery(amhpsQuery)
  const remove = useRemoveDerogation()
  const [open, setOpen] = useState<Derogation | 'new' | null>(null)
  const people = amhps.data?.amhps ?? []
  const nameOf = ({ amhp }: Derogation) =>
    amhp === null ? 'Everyone' : (people.find(({ id }) => id === amhp)?.name ?? amhp)
  const called = (one: Derogation) => `regulation ${one.regulation} for ${nameOf(one)}, ${daysWords(one)}`
  const columns: Column<Derogation>[] = [
    { head: 'Regulation', names: true, cell: ({ regulation }) => regulation },
    { head: 'For', cell: nameOf },
    { head: 'Days', cell: daysWords },
    { head: 'Basis', typed: true, cell: ({ basis }) => basis },
  ]
  if (isLead)
    columns.push({
      head: 'Change',
      cell: (one) => (
        <span className="table__acts">
          <Button look="plain" onClick={() => setOpen(one)}>
            Change<HiddenText> {called(one)}</HiddenText>
          </Button>
          <Confirm
            look="plain"
            label={
              <>
                Remove<HiddenText> {called(one)}</HiddenText>
              </>
            }
            explain="What it reaches becomes a breach again. To end it instead, change it and add a last day."
            confirm="Remove this derogation"
            busy={remove.isPending}
            onConfirm={() => remove.mutate({ params: { derogationId: one.id } })}
          />
        </span>
      ),
    })
  return (
    <Page
      title={screens.derogations.title}
      back={screens.setUp}
      actions={
        isLead &&
        open === null && (
          <Button small onClick={() => setOpen('new')}>
            Add a derogation
          </Button>
        )
      }
    >
      <p>
        In some cases regulations 21 to 23 of the Working Time Regulations 1998 set aside limits on rest, breaks and
        night work. {!isLead && 'Leads add derogations.'}
      </p>
      {open !== null && (
        <DerogationForm
          key={open === 'new' ? 'new' : open.id}
          {...(open !== 'new' && { derogation: open })}
          people={people}
          onDone={() => setOpen(null)}
        />
      )}
      {remove.error && <ProblemPanel problem={remove.error} />}
      <Loaded query={query} what="the derogations">
        {({ pages }) => {
          const derogations = pages.flatMap((page) => page.derogations)
          return derogations.length === 0 ? (
            <EmptyPanel title="No derogations yet">
              <p>Without one, what breaks a legal limit shows as a breach on the rota.</p>
            </EmptyPanel>
          ) : (
            <>
              <Table
                caption="Derogations, newest first"
                captionHidden
                columns={columns}
                rows={derogations}
                keyOf={({ id }) => id}
              />
              <ShowMore query={query} label="Show older derogations" />
            </>
          )
        }}
      </Loaded>
      <ReachTable />
    </Page>
  )
}
