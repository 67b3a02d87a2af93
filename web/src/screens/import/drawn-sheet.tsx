import type { ChosenLabel, Drawing, Layout } from '@amhp/shared/contract/import.ts'
import { memo } from 'react'
import { type Answers, type ChangeAnswers, withOne } from './answers.ts'
import { LabelChoice } from './label-choice.tsx'
import { Remembered } from './remembered.tsx'

interface DrawnSheetProps {
  drawing: Drawing
  /** Undefined where the sheet could not be read. */
  layout: Layout | undefined
  rows: Answers['rows']
  columns: Answers['columns']
  onChange: ChangeAnswers
  /** Asks which day a cell names. */
  onAskDay: (cell: string) => void
}

/** The sheet itself: what each row and column was read as, to change, and under each cell what it means. */
export const DrawnSheet = memo(function DrawnSheet({
  drawing,
  layout,
  rows,
  columns,
  onChange,
  onAskDay,
}: DrawnSheetProps) {
  const label = (kind: 'rows' | 'columns', name: string) => (chosen: ChosenLabel | undefined) =>
    onChange((answers) => ({ ...answers, [kind]: withOne(answers[kind], name, chosen) }))
  const askDay = (kind: 'row' | 'column', name: string) => {
    const cell = dayCell(drawing, layout, kind, name)
    return cell === undefined ? undefined : () => onAskDay(cell)
  }
  return (
    <>
      <h3 id="drawn">{layout ? 'The sheet, as it was read' : 'The sheet, as it is'}</h3>
      <p className="quiet">
        {layout
          ? 'Each row and column says what it was read as. Change it where it is wrong: the sheet is read again at once.'
          : 'Say which rows and columns hold the days and the names: the sheet is read again at once.'}
        {!drawing.isWhole && ' This is the beginning of the sheet; all of it was read.'}
      </p>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: scrolled by keyboard */}
      <section className="drawn" aria-labelledby="drawn" tabIndex={0}>
        <table>
          <thead>
            <tr>
              <td />
              {drawing.columns.map(({ name, label: found }) => (
                <th key={name} scope="col" className={`drawn--${found}`}>
                  {name}
                  {(found !== 'blank' || columns[name]) && (
                    <LabelChoice
                      {...{ name, kind: 'column', layout, found, chosen: columns[name] }}
                      onChoose={label('columns', name)}
                      onAskDay={askDay('column', name)}
                    />
                  )}
                  <Remembered path={`columns.${name}`} />
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {drawing.rows.map(({ row, label: found, cells }) => (
              <tr key={row} className={`drawn--${found}`}>
                <th scope="row">
                  {row}
                  {(found !== 'blank' || rows[row]) && (
                    <LabelChoice
                      {...{ name: String(row), kind: 'row', layout, found, chosen: rows[row] }}
                      onChoose={label('rows', String(row))}
                      onAskDay={askDay('row', String(row))}
                    />
                  )}
                  <Remembered path={`rows.${row}`} />
                </th>
                {cells.map(({ text, means, isUnclear }, column) => (
                  <td key={drawing.columns[column]!.name} className={isUnclear ? 'drawn__unclear' : undefined}>
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
    </>
  )
})

/** The cell that names the day of a row or a column, where the layout has one. */
function dayCell({ rows, columns }: Drawing, layout: Layout | undefined, kind: 'row' | 'column', name: string) {
  const areAcross = layout === 'people-down' || layout === 'duties-down'
  if (layout === undefined || areAcross !== (kind === 'column')) return undefined
  if (areAcross) {
    const head = rows.find(({ label }) => label === 'day')
    return head && `${name}${head.row}`
  }
  const head = columns.find(({ label }) => label === 'day')
  return head && `${head.name}${name}`
}
