import { durationText } from '@amhp/shared/time/wording.ts'
import { type ReactNode, useState } from 'react'
import { HiddenText } from '../../ui/hidden-text.tsx'
import { Mark } from '../../ui/mark.tsx'
import { FindingLines } from './finding-lines.tsx'
import { type CoverMeasure, percentText } from './measures.ts'
import type { Period } from './period.ts'
import type { ShiftLine } from './shift-lines.tsx'
import { ShiftsBehind } from './shifts-behind.tsx'

interface OpenCell {
  key: string
  which: 'shifts' | 'gaps' | 'below'
}

interface MeasureColumn {
  head: string
  /** Minutes, for cells that say `none` and are left out of cards if there are none. */
  minutes?: (row: CoverMeasure) => number
  text?: (row: CoverMeasure) => ReactNode
  opens?: OpenCell['which']
}

const columns: readonly MeasureColumn[] = [
  { head: 'Covered', text: (row) => percentText(row.met + row.fallback, row.required), opens: 'shifts' },
  { head: 'Needed', text: (row) => durationText(row.required) },
  { head: 'Met', text: (row) => durationText(row.met), opens: 'shifts' },
  { head: 'By standby or agreement', minutes: (row) => row.fallback, opens: 'shifts' },
  {
    head: 'Gap',
    minutes: (row) => row.gap,
    text: (row) => <Mark tone="gap">{durationText(row.gap)}</Mark>,
    opens: 'gaps',
  },
  {
    head: 'Not published',
    minutes: (row) => row.unpublished,
    text: (row) => <Mark tone="draft">{durationText(row.unpublished)}</Mark>,
  },
]
const targetColumn: MeasureColumn = { head: 'Below target', minutes: (row) => row.belowTarget ?? 0, opens: 'below' }

interface MeasuredTableProps {
  caption: string
  /** What a row is: `Authority`. */
  rowHead: string
  rows: readonly CoverMeasure[]
  period: Period
  shifts: readonly ShiftLine[]
}

/** Cover as percentages of what is required, with the minutes beside them. Numbers open the shifts or findings behind them. */
export function MeasuredTable({ caption, rowHead, rows, period, shifts }: MeasuredTableProps) {
  const [open, setOpen] = useState<OpenCell>()
  const shown = rows.some((row) => row.belowTarget !== undefined) ? [...columns, targetColumn] : columns
  return (
    <table className="table">
      <caption>{caption}</caption>
      <thead>
        <tr>
          <th scope="col">{rowHead}</th>
          {shown.map(({ head }) => (
            <th key={head} scope="col" className="table__number">
              {head}
            </th>
          ))}
        </tr>
      </thead>
      {rows.map((row) => (
        <tbody key={row.key}>
          <tr>
            <th scope="row">
              <CardHead>{rowHead}</CardHead>
              <span className="table__value">{row.name}</span>
            </th>
            {shown.map((column) => (
              <MeasureCell
                key={column.head}
                row={row}
                column={column}
                isOpen={open?.key === row.key && open.which === column.opens}
                onOpen={(which) => setOpen(which && { key: row.key, which })}
              />
            ))}
          </tr>
          {open?.key === row.key && (
            <tr>
              <td colSpan={shown.length + 1} className="behind">
                <div>
                  {open.which === 'shifts' ? (
                    <ShiftsBehind key={`${period.from} ${period.to}`} period={period} role={row.role} />
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

interface MeasureCellProps {
  row: CoverMeasure
  column: MeasureColumn
  isOpen: boolean
  onOpen: (which: OpenCell['which'] | undefined) => void
}

function MeasureCell({ row, column: { head, minutes, text, opens }, isOpen, onOpen }: MeasureCellProps) {
  const isNone = minutes?.(row) === 0
  const number = text ? text(row) : durationText(minutes?.(row) ?? 0)
  return (
    <td className={isNone ? 'table__number table__none' : 'table__number'}>
      <CardHead>{head}</CardHead>
      <span className="table__value">
        {isNone ? (
          'none'
        ) : opens ? (
          <button
            type="button"
            className="plain-button"
            aria-expanded={isOpen}
            onClick={() => onOpen(isOpen ? undefined : opens)}
          >
            {number}
            <HiddenText>
              , {head.toLowerCase()}: {row.about}
            </HiddenText>
          </button>
        ) : (
          number
        )}
      </span>
    </td>
  )
}

const CardHead = ({ children }: { children: ReactNode }) => (
  <span className="table__head" aria-hidden="true">
    {children}{' '}
  </span>
)
