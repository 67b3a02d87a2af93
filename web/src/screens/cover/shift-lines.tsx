import { roleWords, type ShiftRole } from '@amhp/shared/rota/role-and-kind.ts'
import type { Span } from '@amhp/shared/time/span.ts'
import { dateAt } from '@amhp/shared/time/zone.ts'
import { Link } from 'react-router'
import { useSignedIn } from '../../data/session.ts'
import { SpanText } from '../../parts/span-text.tsx'
import { rotaPath } from '../../paths.ts'

export interface ShiftLine extends Span {
  id: string
  name: string
  role: ShiftRole
}

/** The shifts behind a number, each linked to its week of the rota. */
export function ShiftLines({ shifts, none }: { shifts: readonly ShiftLine[]; none: string }) {
  const { zone } = useSignedIn()
  if (shifts.length === 0) return <p>{none}</p>
  return (
    <ul className="shift-lines">
      {shifts.map((shift) => (
        <li key={shift.id}>
          <Link to={rotaPath(dateAt(zone, shift.start))}>
            <SpanText start={shift.start} end={shift.end} />
          </Link>
          , {shift.name}, {roleWords[shift.role]}
        </li>
      ))}
    </ul>
  )
}
