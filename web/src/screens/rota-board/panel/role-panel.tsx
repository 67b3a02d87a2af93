import { overlaps } from '@amhp/shared/time/span.ts'
import { roleWord } from '../../../parts/shift-words.ts'
import { dayIndexOf } from '../board-days.ts'
import { useBoardView } from '../board-view.ts'
import { FindingText } from '../findings/finding-text.tsx'
import { gapSummary, pieceTimes, stripStateWords } from '../strip/strip-text.ts'

/** A day of the hour strip as a table, with its findings. */
export function RolePanel({ role, column, current }: { role: string; column: number; current: string | null }) {
  const { data, strip, listed } = useBoardView()
  const day = data.days[column]!
  const pieces = strip.get(role)?.[column] ?? []
  const names = new Map(data.rota.service.authorities.map(({ id, name }) => [id, name]))
  const here = listed.filter(
    (finding) =>
      finding.amhp === undefined &&
      (finding.role ?? 'amhp') === role &&
      (dayIndexOf(data.days, finding.start) === column || overlaps(day, finding)),
  )
  return (
    <div>
      <h2>
        {roleWord(role)} cover, {day.label}
      </h2>
      <p>{gapSummary(pieces)}.</p>
      <table className="role-table">
        <caption className="nhsuk-u-visually-hidden">
          {roleWord(role)} cover on {day.label} by time
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
              <td>
                {stripStateWords[piece.state]}
                {piece.short.length > 0 &&
                  names.size > 1 &&
                  `: ${piece.short.map((id) => names.get(id) ?? id).join(', ')}`}
              </td>
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
