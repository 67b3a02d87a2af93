import type { Absence } from '@amhp/shared/contract/absences.ts'
import { addDays, type LocalDate } from '@amhp/shared/time/date.ts'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { absencesQuery } from '../../data/absences.ts'
import { amhpsQuery } from '../../data/amhps.ts'
import { useSignedIn } from '../../data/session.ts'
import { screens } from '../../screen-table.ts'
import { Button } from '../../ui/button.tsx'
import { DayChoice } from '../../ui/day-choice.tsx'
import { Page } from '../../ui/page.tsx'
import { EmptyPanel, Loaded } from '../../ui/states.tsx'
import { AbsenceForm } from './absence-form.tsx'
import { AbsenceTable } from './absence-table.tsx'

const usualDays = 84

/** Who is away, and a form for managers to enter, change or remove an absence. */
export default function Absences() {
  const { isManager, today } = useSignedIn()
  const [first, setFirst] = useState<LocalDate | ''>(today)
  const [last, setLast] = useState<LocalDate | ''>(addDays(today, usualDays - 1))
  const [open, setOpen] = useState<Absence | 'new' | null>(null)
  const ordered = first && last && first <= last ? { from: first, to: addDays(last, 1) } : undefined
  const query = useQuery({
    ...absencesQuery(ordered?.from ?? today, ordered?.to ?? addDays(today, 1)),
    enabled: ordered !== undefined,
  })
  const amhps = useQuery(amhpsQuery)
  return (
    <Page
      title={screens.absences.title}
      actions={
        isManager &&
        open === null && (
          <Button small onClick={() => setOpen('new')}>
            Add an absence
          </Button>
        )
      }
    >
      <Loaded query={amhps} what="the register">
        {({ amhps: people }) => (
          <>
            {open !== null && (
              <AbsenceForm
                key={open === 'new' ? 'new' : open.id}
                {...(open !== 'new' && { absence: open })}
                people={people}
                onDone={() => setOpen(null)}
                onOther={setOpen}
              />
            )}
            <div className="field-row">
              <DayChoice id="first" label="From" value={first} onChange={setFirst} />
              <DayChoice id="last" label="To" value={last} onChange={setLast} />
            </div>
            {ordered ? (
              <Loaded query={query} what="the absences">
                {({ absences }) =>
                  absences.length === 0 ? (
                    <EmptyPanel title="Nobody is away on these days">
                      <p>
                        When someone is away, the rota marks each shift they have at that time. The shift stays on the
                        rota until someone changes it.
                      </p>
                    </EmptyPanel>
                  ) : (
                    <AbsenceTable absences={absences} people={people} mayEdit={isManager} onChange={setOpen} />
                  )
                }
              </Loaded>
            ) : (
              <p>Choose a last day on or after the first.</p>
            )}
          </>
        )}
      </Loaded>
    </Page>
  )
}
