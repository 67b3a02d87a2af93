import type { Fault } from '@amhp/shared/contract/problems.ts'
import type { Authority, Service } from '@amhp/shared/contract/service.ts'
import { useState } from 'react'
import { useChangeService } from '../../data/service.ts'
import { Button } from '../../ui/button.tsx'
import { Form } from '../../ui/faults.tsx'
import { TextInput } from '../../ui/field.tsx'
import { announce } from '../../ui/live-region.tsx'
import { differencesOf, StaleChoice } from '../../ui/stale-choice.tsx'
import { Done } from '../../ui/states.tsx'
import { AuthorityFields } from './authority-fields.tsx'

type Draft = Pick<Service, 'name' | 'authorities' | 'otherAuthorities'>

const draftOf = ({ name, authorities, otherAuthorities }: Draft): Draft => ({ name, authorities, otherAuthorities })
const named = (list: readonly Authority[]) => list.map(({ name }) => name).join(', ')

export function ServiceForm({ service }: { service: Service }) {
  const change = useChangeService()
  const [draft, setDraft] = useState(() => draftOf(service))
  const [version, setVersion] = useState(service.version)
  const [faults, setFaults] = useState<Fault[]>([])
  const set = (part: Partial<Draft>) => setDraft((before) => ({ ...before, ...part }))
  const theirs =
    change.error?.body.code === 'stale-edit' ? (change.error.body.theirs as Service | undefined) : undefined

  const unsaved = JSON.stringify(draft) !== JSON.stringify(draftOf(change.data ?? service))

  const save = (onto = version) => {
    const found: Fault[] = []
    if (!draft.name.trim()) found.push({ path: 'name', message: 'Enter the name of the service' })
    if (draft.authorities.length === 0) found.push({ path: 'authorities', message: 'Name at least one authority' })
    for (const field of ['authorities', 'otherAuthorities'] as const) {
      for (const [i, { name }] of draft[field].entries()) {
        if (!name.trim()) found.push({ path: `${field}[${i}].name`, message: 'Enter the name of the authority' })
      }
    }
    setFaults(found)
    if (found.length > 0) return
    change.mutate(
      { body: { ...draft, version: onto } },
      {
        onSuccess: (saved) => {
          setVersion(saved.version)
          announce('Saved')
        },
      },
    )
  }

  return (
    <>
      {theirs && (
        <StaleChoice
          differences={differencesOf<Draft>(draftOf(theirs), draft, {
            name: ['Name', (name) => name],
            authorities: ['Answers for', named],
            otherAuthorities: ['Others that approve', named],
          })}
          onTheirs={() => {
            setDraft(draftOf(theirs))
            setVersion(theirs.version)
            change.reset()
          }}
          onMine={() => save(theirs.version)}
          busy={change.isPending}
        />
      )}
      <Form problem={theirs ? null : change.error} faults={faults} onSubmit={() => save()} unsaved={unsaved}>
        {change.isSuccess && (
          <Done>
            <p>The service is saved.</p>
          </Done>
        )}
        <TextInput id="name" label="Name of the service" value={draft.name} onChange={(name) => set({ name })} />
        <AuthorityFields
          id="authorities"
          legend="Authorities it answers for"
          hint="Local authorities whose AMHP duty this service holds. Each needs one AMHP at all times."
          authorities={draft.authorities}
          onChange={(authorities) => set({ authorities })}
        />
        <AuthorityFields
          id="otherAuthorities"
          legend="Other authorities that approve"
          hint="Authorities that approved some of your AMHPs, and whose duty this service does not hold."
          authorities={draft.otherAuthorities}
          onChange={(otherAuthorities) => set({ otherAuthorities })}
        />
        <Button type="submit" busy={change.isPending}>
          Save
        </Button>
      </Form>
    </>
  )
}
