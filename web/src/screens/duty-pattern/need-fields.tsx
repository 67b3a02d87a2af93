import type { OneOffDutySlot } from '@amhp/shared/contract/duty-pattern.ts'
import type { Fault } from '@amhp/shared/contract/problems.ts'
import type { Authority } from '@amhp/shared/contract/service.ts'
import { roleWords, type ShiftRole, shiftRoles } from '@amhp/shared/rota/role-and-kind.ts'
import { Checkboxes } from '../../ui/choices.tsx'
import { Select, TextInput } from '../../ui/field.tsx'

/** How many are needed, as it is being typed. An empty target is the minimum; no authority is all of them. */
export interface NeedDraft {
  role: ShiftRole
  minimum: string
  target: string
  authorities: string[]
}

type Need = Pick<OneOffDutySlot, 'role' | 'minimum' | 'target' | 'authorities'>

export const needDraftOf = (need: Need | undefined, authorities: readonly Authority[]): NeedDraft => ({
  role: need?.role ?? 'amhp',
  minimum: String(need?.minimum ?? 1),
  target: need?.target === undefined ? '' : String(need.target),
  authorities: [...(need?.authorities ?? authorities.map(({ id }) => id))],
})

/** The need that was typed, or what is wrong with it, with paths below `path`. */
export function readNeed(draft: NeedDraft, authorities: readonly Authority[], path: string, faults: Fault[]): Need {
  const whole = (text: string) => (/^\d{1,2}$/.test(text.trim()) && Number(text) <= 50 ? Number(text) : undefined)
  const minimum = whole(draft.minimum)
  const target = draft.target.trim() === '' ? undefined : whole(draft.target)
  if (minimum === undefined) faults.push({ path: `${path}minimum`, message: 'Enter how many are needed, 0 to 50' })
  if (draft.target.trim() !== '' && target === undefined)
    faults.push({ path: `${path}target`, message: 'Enter a target from 0 to 50, or leave it empty' })
  if (minimum !== undefined && target !== undefined && target < minimum)
    faults.push({ path: `${path}target`, message: 'Use a target no lower than the number needed' })
  if (draft.authorities.length === 0)
    faults.push({ path: `${path}authorities`, message: 'Choose at least one authority' })
  const all = draft.authorities.length === authorities.length
  return {
    role: draft.role,
    minimum: minimum ?? 0,
    ...(target !== undefined && { target }),
    ...(!all && { authorities: draft.authorities }),
  }
}

interface NeedFieldsProps {
  path: string
  draft: NeedDraft
  authorities: readonly Authority[]
  onChange: (part: Partial<NeedDraft>) => void
}

export function NeedFields({ path, draft, authorities, onChange }: NeedFieldsProps) {
  return (
    <div className="need-fields">
      <div className="field-row">
        <Select
          id={`${path}role`}
          label="Role"
          value={draft.role}
          onChange={(role) => onChange({ role })}
          options={shiftRoles.map((value) => ({ value, label: roleWords[value] }))}
        />
        <TextInput
          id={`${path}minimum`}
          label="Needed"
          inputMode="numeric"
          width={3}
          value={draft.minimum}
          onChange={(minimum) => onChange({ minimum })}
        />
        <TextInput
          id={`${path}target`}
          label="Target (optional)"
          inputMode="numeric"
          width={3}
          value={draft.target}
          onChange={(target) => onChange({ target })}
        />
      </div>
      {authorities.length > 1 && (
        <Checkboxes
          id={`${path}authorities`}
          legend="For these authorities"
          inline
          options={authorities.map(({ id, name }) => ({ value: id, label: name }))}
          value={draft.authorities}
          onChange={(chosen) => onChange({ authorities: chosen })}
        />
      )}
    </div>
  )
}
