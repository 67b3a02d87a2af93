import type { Fault, Problem } from '@amhp/shared/contract/problems.ts'
import { codeColours, type ShiftCode } from '@amhp/shared/contract/shift-codes.ts'
import { kindName, roleWords, shiftKinds, shiftRoles } from '@amhp/shared/rota/role-and-kind.ts'
import { type ClockTime, parseClockTime } from '@amhp/shared/time/clock-time.ts'
import { useState } from 'react'
import { ShiftChip } from '../../parts/shift-chip.tsx'
import { Button } from '../../ui/button.tsx'
import { Checkbox } from '../../ui/choices.tsx'
import { Form } from '../../ui/faults.tsx'
import { Select, TextInput, TimeInput } from '../../ui/field.tsx'

interface CodeFormProps {
  code?: ShiftCode
  /** Codes of the others. */
  taken: readonly string[]
  problem: Problem | null
  busy: boolean
  onKeep: (code: ShiftCode) => void
  onCancel: () => void
}

const fresh: ShiftCode = {
  code: '',
  name: '',
  start: '09:00' as ClockTime,
  end: '17:00' as ClockTime,
  kind: 'waking',
  role: 'amhp',
  colour: 'blue',
  shareable: false,
}

export function CodeForm({ code, taken, problem, busy, onKeep, onCancel }: CodeFormProps) {
  const [draft, setDraft] = useState(code ?? fresh)
  const [faults, setFaults] = useState<readonly Fault[]>([])
  const set = (part: Partial<ShiftCode>) => setDraft((before) => ({ ...before, ...part }))
  const submit = () => {
    const found: Fault[] = []
    const letters = draft.code.trim().toUpperCase()
    if (!/^[A-Z][A-Z0-9]{0,5}$/.test(letters))
      found.push({ path: 'code', message: 'Use 1 to 6 letters or digits, starting with a letter' })
    else if (taken.includes(letters))
      found.push({ path: 'code', message: `${letters} is used already; choose another` })
    if (draft.name.trim() === '') found.push({ path: 'name', message: 'Enter a name, such as Day' })
    if (!parseClockTime(draft.start)) found.push({ path: 'start', message: 'Enter a start such as 09:00' })
    if (!parseClockTime(draft.end)) found.push({ path: 'end', message: 'Enter an end such as 17:00' })
    setFaults(found)
    if (found.length > 0) return
    onKeep({ ...draft, code: letters, name: draft.name.trim(), shareable: draft.kind === 'standby' && draft.shareable })
  }
  return (
    <Form faults={faults} problem={problem} onSubmit={submit}>
      <div className="field-row">
        <TextInput
          id="code"
          label="Code"
          value={draft.code}
          onChange={(value) => set({ code: value.toUpperCase() })}
          width={5}
          maxLength={6}
        />
        <TextInput
          id="name"
          label="Name"
          value={draft.name}
          onChange={(name) => set({ name })}
          width={20}
          maxLength={120}
        />
      </div>
      <div className="field-row">
        <TimeInput
          id="start"
          label="Start"
          value={draft.start}
          onChange={(start) => set({ start: start as ClockTime })}
        />
        <TimeInput id="end" label="End" value={draft.end} onChange={(end) => set({ end: end as ClockTime })} />
      </div>
      <div className="field-row">
        <Select
          id="kind"
          label="Kind"
          value={draft.kind}
          onChange={(kind) => set({ kind })}
          options={shiftKinds.map((value) => ({ value, label: kindName(value) }))}
        />
        <Select
          id="role"
          label="Role"
          value={draft.role}
          onChange={(role) => set({ role })}
          options={shiftRoles.map((value) => ({ value, label: roleWords[value] }))}
        />
        <Select
          id="colour"
          label="Colour"
          value={draft.colour}
          onChange={(colour) => set({ colour })}
          options={codeColours.map((value) => ({ value, label: value.charAt(0).toUpperCase() + value.slice(1) }))}
        />
      </div>
      {draft.kind === 'standby' && (
        <Checkbox
          id="shareable"
          label="Other work may be done during it"
          checked={draft.shareable}
          onChange={(shareable) => set({ shareable })}
        />
      )}
      <p className="code-form__look">
        <ShiftChip
          code={draft.code || 'CODE'}
          times={`${draft.start}–${draft.end}`}
          kind={draft.kind}
          roleName={null}
          colour={draft.colour}
          draft={false}
          level={null}
          words="as it will look"
        />
      </p>
      <div className="buttons">
        <Button type="submit" small busy={busy}>
          {code ? 'Save code' : 'Add code'}
        </Button>
        <Button look="second" small onClick={onCancel}>
          Cancel
        </Button>
      </div>
    </Form>
  )
}
