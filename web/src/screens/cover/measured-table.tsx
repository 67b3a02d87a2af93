import type { ExplainedFinding } from '@amhp/shared/contract/findings.ts'
import type { ShiftRole } from '@amhp/shared/rota/role-and-kind.ts'
import { durationText } from '@amhp/shared/time/wording.ts'
import { type ReactNode, useState } from 'react'
import { percentText } from '../../parts/percent.ts'
import { Mark } from '../../ui/mark.tsx'
import { Behind } from './behind.tsx'
import { FindingLines } from './finding-lines.tsx'
import type { Period } from './period.ts'
import type { ShiftLine } from './shift-lines.tsx'

export interface Measure {
  key: string
  name: string
  /** Of what the numbers are, in words: "the floor, Northshire Council". */
  about: string
  role: ShiftRole
  required: number
  met: number
  fallback: number
  gap: number
  /** Needed on days that no edition covers: neither covered nor a gap. */
  unpublished: number
  belowTarget?: number
  /** The findings that make up the gap, and those below target. */
  gaps: readonly ExplainedFinding[]
  below: readonly ExplainedFinding[]
}

/** As cards, a number that is none is left out. */
const cell = (some: boolean) => (some ? 'table__number' : 'table__number table__none')

interface Open {
  key: string
  which: 'shifts' | 'gaps' | 'below'
}

interface MeasuredTableProps {
  caption: string
  rows: readonly Measure[]
  period: Period
  shifts: readonly ShiftLine[]
}

/** Cover as percentages of what is required, with the minutes beside them; each number opens what is behind it. */
export function MeasuredTable({ caption, rows, period, shifts }: MeasuredTableProps) {
  const [open, setOpen] = useState<Open>()
  const targets = rows.some((row) => row.belowTarget !== undefined)
  const number = (row: Measure, which: Open['which'], what: string, shown: ReactNode) => {
    const isOpen = open?.key === row.key && open.which === which
    return (
      <button
        type="button"
        className="plain-button"
        aria-expanded={isOpen}
        onClick={() => setOpen(isOpen ? undefined : { key: row.key, which })}
      >
        {shown}
        <span className="nhsuk-u-visually-hidden">
          , {what}: {row.about}
        </span>
      </button>
    )
  }
  const covered = (row: Measure) => row.met + row.fallback
  return (
    <table className="table">
      <caption>{caption}</caption>
      <thead>
        <tr>
          <th scope="col">Of</th>
          <th scope="col" className="table__number">
            Covered
          </th>
          <th scope="col" className="table__number">
            Needed
          </th>
          <th scope="col" className="table__number">
            Met
          </th>
          <th scope="col" className="table__number">
            By standby or agreement
          </th>
          <th scope="col" className="table__number">
            Gap
          </th>
          <th scope="col" className="table__number">
            Not published
          </th>
          {targets && (
            <th scope="col" className="table__number">
              Below target
            </th>
          )}
        </tr>
      </thead>
      {rows.map((row) => (
        <tbody key={row.key}>
          <tr>
            <th scope="row">
              <Heading>Of</Heading>
              <span className="table__value">{row.name}</span>
            </th>
            <td className="table__number">
              <Heading>Covered</Heading>
              <span className="table__value">
                {number(row, 'shifts', 'covered', percentText(covered(row), row.required))}
              </span>
            </td>
            <td className="table__number">
              <Heading>Needed</Heading>
              <span className="table__value">{durationText(row.required)}</span>
            </td>
            <td className="table__number">
              <Heading>Met</Heading>
              <span className="table__value">{number(row, 'shifts', 'met', durationText(row.met))}</span>
            </td>
            <td className={cell(row.fallback > 0)}>
              <Heading>By standby or agreement</Heading>
              <span className="table__value">
                {row.fallback > 0
                  ? number(row, 'shifts', 'met by standby or agreement', durationText(row.fallback))
                  : 'none'}
              </span>
            </td>
            <td className={cell(row.gap > 0)}>
              <Heading>Gap</Heading>
              <span className="table__value">
                {row.gap > 0 ? number(row, 'gaps', 'gap', <Mark tone="gap">{durationText(row.gap)}</Mark>) : 'none'}
              </span>
            </td>
            <td className={cell(row.unpublished > 0)}>
              <Heading>Not published</Heading>
              <span className="table__value">
                {row.unpublished > 0 ? <Mark tone="draft">{durationText(row.unpublished)}</Mark> : 'none'}
              </span>
            </td>
            {targets && (
              <td className={cell(Boolean(row.belowTarget))}>
                <Heading>Below target</Heading>
                <span className="table__value">
                  {row.belowTarget ? number(row, 'below', 'below target', durationText(row.belowTarget)) : 'none'}
                </span>
              </td>
            )}
          </tr>
          {open?.key === row.key && (
            <tr>
              <td colSpan={targets ? 8 : 7} className="behind">
                <div>
                  {open.which === 'shifts' ? (
                    <Behind key={`${period.from} ${period.to}`} period={period} role={row.role} />
                  ) : (
                    <FindingLines
                      findings={open.which === 'gaps' ? row.gaps : row.below}
                      shifts={shifts}
                      period={period}
                    />
                  )}
                </div>
              </td>
            </tr>
          )}
        </tbody>
      ))}
    </table>
  )
}

const Heading = ({ children }: { children: ReactNode }) => (
  <span className="table__head" aria-hidden="true">
    {children}{' '}
  </span>
)
