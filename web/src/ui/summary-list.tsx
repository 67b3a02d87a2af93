import type { ReactNode } from 'react'

/** Names and values; rows without a value are left out. */
export function SummaryList({ rows }: { rows: readonly (readonly [string, ReactNode])[] }) {
  return (
    <dl className="nhsuk-summary-list summary">
      {rows
        .filter(([, value]) => value !== null && value !== undefined && value !== '')
        .map(([name, value]) => (
          <div className="nhsuk-summary-list__row" key={name}>
            <dt className="nhsuk-summary-list__key">{name}</dt>
            <dd className="nhsuk-summary-list__value">{value}</dd>
          </div>
        ))}
    </dl>
  )
}
