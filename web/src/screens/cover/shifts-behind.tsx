import type { ShiftRole } from '@amhp/shared/rota/role-and-kind.ts'
import { addDays, daysBetween } from '@amhp/shared/time/date.ts'
import { startOfDay } from '@amhp/shared/time/zone.ts'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { amhpsQuery } from '../../data/amhps.ts'
import { boardQuery } from '../../data/board.ts'
import { useSignedIn } from '../../data/session.ts'
import { counted } from '../../parts/counted.ts'
import { Loaded } from '../../ui/states.tsx'
import type { Period } from './period.ts'
import { ShiftLines } from './shift-lines.tsx'

/** The most that the board endpoint returns. */
const mostDays = 84

interface ShiftsBehindProps {
  period: Period
  role: ShiftRole
}

/** The published shifts that a number was counted from. */
export function ShiftsBehind({ period, role }: ShiftsBehindProps) {
  const { zone } = useSignedIn()
  const [weeks, setWeeks] = useState(0)
  const from = addDays(period.from, weeks * mostDays)
  const to = daysBetween(from, period.to) > mostDays ? addDays(from, mostDays) : period.to
  const board = useQuery(boardQuery(from, to))
  const amhps = useQuery(amhpsQuery)
  const start = startOfDay(zone, from)
  const end = startOfDay(zone, to)
  return (
    <Loaded query={board} what="the shifts">
      {({ published }) => {
        const names = new Map((amhps.data?.amhps ?? []).map(({ id, name }) => [id, name]))
        const shifts = published
          .filter((shift) => shift.role === role && shift.start < end && shift.end > start)
          .sort((a, b) => a.start - b.start)
          .map((shift) => ({ ...shift, name: names.get(shift.amhp) ?? shift.amhp }))
        return (
          <>
            <p>{counted(shifts.length, 'published shift')} in this role.</p>
            <ShiftLines shifts={shifts} none="Nothing is published in this role for these days." />
            {to < period.to && (
              <button type="button" className="plain-button" onClick={() => setWeeks(weeks + 1)}>
                Show the next 12 weeks of the period
              </button>
            )}
          </>
        )
      }}
    </Loaded>
  )
}
