import type { Drawing } from '@amhp/shared/contract/import.ts'
import { Button } from '../../ui/button.tsx'
import { Details } from '../../ui/details.tsx'
import { HiddenText } from '../../ui/hidden-text.tsx'
import type { Answers } from './answers.ts'

type Label = Drawing['rows'][number]['label']

const labelWords: Readonly<Record<Label, string>> = {
  ...{ day: 'Day', person: 'Person', names: 'Names', duty: 'Duty', shift: 'Shift' },
  ...{ 'left-out': 'Left out', hidden: 'Hidden', 'not-read': 'Not read', blank: '' },
}

interface DrawnSheetProps {
  drawing: Drawing
  leaveOut: Answers['leaveOut']
  onLeaveOut: (leaveOut: Answers['leaveOut']) => void
}

/** The sheet itself: what each row and column was read as, and under each cell what it means. */
export function DrawnSheet({ drawing, leaveOut, onLeaveOut }: DrawnSheetProps) {
  const { columns, rows, isWhole } = drawing
  const toggled = <T,>(list: readonly T[], one: T) =>
    list.includes(one) ? list.filter((other) => other !== one) : [...list, one]
  return (
    <Details summary="The sheet, as it was read">
      {!isWhole && <p className="quiet">The beginning of the sheet. All of it was read.</p>}
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: scrolled by keyboard */}
      <section className="drawn" aria-label="The sheet, as it was read" tabIndex={0}>
        <table>
          <thead>
            <tr>
              <td />
              {columns.map(({ name, label }) => (
                <th key={name} scope="col" className={`drawn--${label}`}>
                  <Heading
                    name={name}
                    what={`column ${name}`}
                    label={label}
                    isOut={leaveOut.columns.includes(name)}
                    onToggle={() => onLeaveOut({ ...leaveOut, columns: toggled(leaveOut.columns, name) })}
                  />
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map(({ row, label, cells }) => (
              <tr key={row} className={`drawn--${label}`}>
                <th scope="row">
                  <Heading
                    name={String(row)}
                    what={`row ${row}`}
                    label={label}
                    isOut={leaveOut.rows.includes(row)}
                    onToggle={() => onLeaveOut({ ...leaveOut, rows: toggled(leaveOut.rows, row) })}
                  />
                </th>
                {cells.map(({ text, means, isUnclear }, column) => (
                  <td key={columns[column]!.name} className={isUnclear ? 'drawn__unclear' : undefined}>
                    {text}
                    {isUnclear && <span className="drawn__means">Not clear</span>}
                    {means !== null && means !== text && <span className="drawn__means">{means}</span>}
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </section>
    </Details>
  )
}

interface HeadingProps {
  name: string
  /** `row 3`, `column C`. */
  what: string
  label: Label
  isOut: boolean
  onToggle: () => void
}

function Heading({ name, what, label, isOut, onToggle }: HeadingProps) {
  return (
    <>
      {name}
      {label !== 'blank' && <span className="drawn__label">{labelWords[label]}</span>}
      {(label !== 'blank' || isOut) && (
        <Button look="plain" className="drawn__toggle" onClick={onToggle}>
          {isOut ? 'Read' : 'Leave out'}
          <HiddenText> {what}</HiddenText>
        </Button>
      )}
    </>
  )
}
