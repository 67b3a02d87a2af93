import type { Service } from '@amhp/shared/contract/service.ts'
import { Group } from '../../ui/choices.tsx'
import { MomentInput, Select } from '../../ui/field.tsx'
import { type ApprovalDraft, newKey, type OpenDraft } from './draft.ts'
import { FirstAndLast } from './first-and-last.tsx'
import { Rows } from './rows.tsx'

const choices = (authorities: readonly { id: string; name: string }[]) => [
  { value: '', label: 'Choose an authority' },
  ...authorities.map(({ id, name }) => ({ value: id, label: name })),
]

interface ApprovalFieldsProps {
  service: Service
  approvals: readonly ApprovalDraft[]
  onChange: (approvals: ApprovalDraft[]) => void
}

/** Approvals and the times during which they were suspended. */
export function ApprovalFields({ service, approvals, onChange }: ApprovalFieldsProps) {
  const options = choices([...service.authorities, ...service.otherAuthorities])
  return (
    <Group
      id="approvals"
      legend="Approvals"
      hint="One authority in each nation at a time. The last day is still valid."
    >
      <Rows
        rows={approvals}
        onChange={onChange}
        named={(i) => `approval ${i + 1}`}
        add="Add an approval"
        fresh={() => ({ key: newKey(), authority: '', from: '', until: '', suspended: [] })}
      >
        {(approval, i, set) => {
          const path = `approvals[${i}]`
          return (
            <>
              <Select
                id={`${path}.authority`}
                label="Approved by"
                options={options}
                value={approval.authority}
                onChange={(authority) => set({ authority })}
              />
              <FirstAndLast path={path} value={approval} onChange={set} last="Last day" />
              <Rows
                rows={approval.suspended}
                onChange={(suspended) => set({ suspended })}
                named={(j) => `suspension ${j + 1} of approval ${i + 1}`}
                add="Add a suspension"
                fresh={() => ({ key: newKey(), from: '', until: '' })}
              >
                {(suspension, j, setOne) => (
                  <div className="field-row">
                    <MomentInput
                      id={`${path}.suspended[${j}].from`}
                      label="Suspended from"
                      value={suspension.from}
                      onChange={(from) => setOne({ from })}
                    />
                    <MomentInput
                      id={`${path}.suspended[${j}].until`}
                      label="Until (empty: not ended)"
                      value={suspension.until}
                      onChange={(until) => setOne({ until })}
                    />
                  </div>
                )}
              </Rows>
            </>
          )
        }}
      </Rows>
    </Group>
  )
}

interface ActingForFieldsProps {
  service: Service
  actingFor: readonly OpenDraft[]
  onChange: (actingFor: OpenDraft[]) => void
}

/** Authorities on whose behalf she may act although another one approved her. */
export function ActingForFields({ service, actingFor, onChange }: ActingForFieldsProps) {
  return (
    <Group
      id="actingFor"
      legend="Acting for"
      hint="Authorities with an agreement that lets this AMHP act for them although another authority approved them."
    >
      <Rows
        rows={actingFor}
        onChange={onChange}
        named={(i) => `acting-for agreement ${i + 1}`}
        add="Add an agreement"
        fresh={() => ({ key: newKey(), authority: '', from: '', until: '' })}
      >
        {(agreement, i, set) => (
          <>
            <Select
              id={`actingFor[${i}].authority`}
              label="Acting for"
              options={choices(service.authorities)}
              value={agreement.authority}
              onChange={(authority) => set({ authority })}
            />
            <FirstAndLast path={`actingFor[${i}]`} value={agreement} onChange={set} />
          </>
        )}
      </Rows>
    </Group>
  )
}
