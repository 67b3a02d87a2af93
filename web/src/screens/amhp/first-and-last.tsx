import { DateInput } from '../../ui/field.tsx'

interface FirstAndLastProps {
  /** Of what has the two days: they are its `from` and `until`. */
  path: string
  value: { readonly from: string; readonly until: string }
  onChange: (part: { from: string } | { until: string }) => void
  first?: string
  last?: string
}

/** A first and a last day, side by side. */
export function FirstAndLast({
  path,
  value,
  onChange,
  first = 'First day',
  last = 'Last day (empty: open)',
}: FirstAndLastProps) {
  return (
    <div className="field-row">
      <DateInput id={`${path}.from`} label={first} value={value.from} onChange={(from) => onChange({ from })} />
      <DateInput id={`${path}.until`} label={last} value={value.until} onChange={(until) => onChange({ until })} />
    </div>
  )
}
