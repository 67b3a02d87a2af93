import { Checkbox, Group } from '../../ui/choices.tsx'
import { DateInput } from '../../ui/field.tsx'
import type { Draft } from './draft.ts'

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
      {optOut && (
        <div className="field-row">
          <DateInput
            id="optOut.from"
            label="First day"
            value={optOut.from}
            onChange={(from) => onChange({ ...optOut, from })}
          />
          <DateInput
            id="optOut.until"
            label="Last day (empty: open)"
            value={optOut.until}
            onChange={(until) => onChange({ ...optOut, until })}
          />
        </div>
      )}
    </Group>
  )
}
