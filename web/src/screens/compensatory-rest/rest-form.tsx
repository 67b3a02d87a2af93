import type { Amhp } from '@amhp/shared/contract/amhps.ts'
import type { Fault } from '@amhp/shared/contract/problems.ts'
import { useState } from 'react'
import { useAddRestGiven } from '../../data/compensatory-rest.ts'
import { useHere } from '../../data/session.ts'
import { Button } from '../../ui/button.tsx'
import { Form } from '../../ui/faults.tsx'
import { MomentInput, Select, TextArea } from '../../ui/field.tsx'
import { FormPanel } from '../../ui/form-panel.tsx'
import { announce } from '../../ui/live-region.tsx'
import { readTypedMoment } from '../../ui/typed-values.ts'

/** A span of rest that an AMHP was given, or will be. */
export function RestForm({ people, onDone }: { people: readonly Amhp[]; onDone: () => void }) {
  const { zone } = useHere()
  const sending = useAddRestGiven()
  const [amhp, setAmhp] = useState('')
  const [start, setStart] = useState('')
  const [end, setEnd] = useState('')
  const [note, setNote] = useState('')
  const [faults, setFaults] = useState<readonly Fault[]>([])
  const save = () => {
    const from = readTypedMoment(zone, start)
    const to = readTypedMoment(zone, end)
    const found: Fault[] = []
    if (amhp === '') found.push({ path: 'amhp', message: 'Choose an AMHP' })
    if (!from) found.push({ path: 'start', message: 'Enter when the rest starts' })
    if (!to) found.push({ path: 'end', message: 'Enter when the rest ends' })
    if (from && to && to <= from) found.push({ path: 'end', message: 'Choose an end after the start' })
    setFaults(found)
    if (found.length > 0 || !from || !to) return
    sending.mutate(
      { body: { amhp, start: from, end: to, note } },
      {
        onSuccess: () => {
          announce('The rest is recorded')
          onDone()
        },
      },
    )
  }
  return (
    <FormPanel title="Record rest given">
      <Form problem={sending.error} faults={faults} onSubmit={save}>
        <Select
          id="amhp"
          label="AMHP"
          value={amhp}
          onChange={setAmhp}
          options={[
            { value: '', label: 'Choose an AMHP' },
            ...people
              .toSorted((a, b) => a.name.localeCompare(b.name, 'en-GB'))
              .map(({ id, name }) => ({ value: id, label: name })),
          ]}
        />
        <MomentInput
          id="start"
          label="From"
          hint="Time that was to be worked and is rest instead. Time worked in it does not count."
          value={start}
          onChange={setStart}
        />
        <MomentInput id="end" label="Until" value={end} onChange={setEnd} />
        <TextArea
          id="note"
          label="Note (may be left empty)"
          hint="Nothing about people assessed."
          value={note}
          onChange={setNote}
          rows={2}
        />
        <div className="buttons">
          <Button type="submit" small busy={sending.isPending}>
            Record rest
          </Button>
          <Button look="second" small onClick={onDone}>
            Cancel
          </Button>
        </div>
      </Form>
    </FormPanel>
  )
}
