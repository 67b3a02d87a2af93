import { Checkbox, Group } from '../../ui/choices.tsx'
import type { Draft } from './draft.ts'
import { FirstAndLast } from './first-and-last.tsx'

interface OptOutFieldsProps {
  optOut: Draft['optOut']
  onChange: (optOut: Draft['optOut']) => void
}

/** The opt-out of Working Time Regulations 1998, regulation 5; it concerns the 48-hour average alone. */
export function OptOutFields({ optOut, onChange }: OptOutFieldsProps) {
  return (
    <Group
      id="optOut"
      legend="48-hour opt-out"
      hint="A signed opt-out of the 48-hour average week. Rest rules still apply."
    >
      <div className="nhsuk-checkboxes nhsuk-checkboxes--small">
        <Checkbox
          id="optOut-signed"
          label="An opt-out is signed"
          checked={optOut !== null}
          onChange={(on) => onChange(on ? { from: '', until: '' } : null)}
        />
      </div>
      {optOut && <FirstAndLast path="optOut" value={optOut} onChange={(part) => onChange({ ...optOut, ...part })} />}
    </Group>
  )
}
