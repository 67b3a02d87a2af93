import type { ShiftCode } from '@amhp/shared/contract/shift-codes.ts'
import { kindName, roleWords } from '@amhp/shared/rota/role-and-kind.ts'
import { useAuthorityNames } from '../../data/authority-names.ts'
import { ShiftChip } from '../../parts/shift-chip.tsx'
import { codeTimesText } from '../../parts/shift-text.ts'
import { kindText } from '../../parts/shift-words.ts'
import { Button } from '../../ui/button.tsx'
import { Confirm } from '../../ui/confirm.tsx'
import { HiddenText } from '../../ui/hidden-text.tsx'
import { type Column, Table } from '../../ui/table.tsx'

const sentenceCase = (text: string) => text.charAt(0).toUpperCase() + text.slice(1)

interface CodeTableProps {
  codes: readonly ShiftCode[]
  mayEdit: boolean
  busy: boolean
  onChange: (code: string) => void
  onRemove: (code: string) => void
}

export function CodeTable({ codes, mayEdit, busy, onChange, onRemove }: CodeTableProps) {
  const authorityNames = useAuthorityNames()
  const columns: Column<ShiftCode>[] = [
    {
      head: 'Code',
      names: true,
      cell: ({ code, kind, colour, ...times }) => (
        <ShiftChip
          code={code}
          times={codeTimesText(times)}
          kind={kind}
          roleName={null}
          colour={colour}
          draft={false}
          level={null}
          words={kindName(kind).toLowerCase()}
        />
      ),
    },
    { head: 'Name', cell: ({ name }) => name },
    { head: 'Kind', cell: (code) => sentenceCase(kindText(code, authorityNames)) },
    { head: 'Role', cell: ({ role }) => roleWords[role] },
  ]
  if (mayEdit) {
    columns.push({
      head: 'Change',
      cell: ({ code }) => (
        <span className="table__acts">
          <Button look="plain" onClick={() => onChange(code)}>
            Change<HiddenText> {code}</HiddenText>
          </Button>
          <Confirm
            look="plain"
            label={
              <>
                Remove<HiddenText> {code}</HiddenText>
              </>
            }
            explain={`${code} can no longer be typed. Shifts that use it stay.`}
            confirm={`Remove ${code}`}
            busy={busy}
            onConfirm={() => onRemove(code)}
          />
        </span>
      ),
    })
  }
  return <Table caption="Shift codes" captionHidden columns={columns} rows={codes} keyOf={({ code }) => code} />
}
