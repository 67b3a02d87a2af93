import { overlaps } from '@amhp/shared/time/span.ts'
import { dayIndexOf } from '../board-days.ts'
import { useBoardView } from '../board-view.ts'
import { FindingText } from '../findings/finding-text.tsx'
import { isOfLine, type StripLine } from '../strip/strip-lines.ts'
import { gapSummary, lineName, pieceTimes, stripStateWords } from '../strip/strip-text.ts'

interface RolePanelProps {
  line: StripLine
  column: number
  current: string | null
}

/** A day of the hour strip as a table, with its findings. */
export function RolePanel({ line, column, current }: RolePanelProps) {
  const { data, listed } = useBoardView()
  const day = data.days[column]!
  const pieces = line.days[column] ?? []
  const here = listed.filter(
    (finding) =>
      finding.amhp === undefined &&
      isOfLine(finding, line) &&
      (dayIndexOf(data.days, finding.start) === column || overlaps(day, finding)),
  )
  return (
    <div>
      <h2>
        {lineName(line)}, {day.label}
      </h2>
      <p>{gapSummary(pieces)}.</p>
      <table className="role-table">
        <caption className="nhsuk-u-visually-hidden">
          {lineName(line)} on {day.label} by time
        </caption>
        <thead>
          <tr>
            <th scope="col">Times</th>
            <th scope="col">On</th>
            <th scope="col">Needed</th>
            <th scope="col">State</th>
          </tr>
        </thead>
        <tbody>
          {pieces.map((piece) => (
            <tr key={piece.start}>
              <th scope="row">{pieceTimes(data.zone, day, piece)}</th>
              <td>{piece.actual}</td>
              <td>
                {piece.required}
                {piece.target > piece.required && ` (target ${piece.target})`}
              </td>
              <td>{stripStateWords[piece.state]}</td>
            </tr>
          ))}
        </tbody>
      </table>
      {here.map((finding) => (
        <FindingText key={finding.key} finding={finding} current={finding.key === current} />
      ))}
    </div>
  )
}
