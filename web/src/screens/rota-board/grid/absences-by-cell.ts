import type { Rota } from '@amhp/shared/rota/rota.ts'
import { overlaps, type Span } from '@amhp/shared/time/span.ts'
import type { BoardDay } from '../board-days.ts'
import { cellKey } from './board-rows.ts'

export interface AbsenceSpan extends Span {
  readonly kind: string
}

/** Absences by the cells that they meet. */
export function absencesByCell(rota: Rota, days: readonly BoardDay[]): Map<string, AbsenceSpan[]> {
  const cells = new Map<string, AbsenceSpan[]>()
  for (const { amhp, kind, start, end } of rota.absences) {
    days.forEach((day, column) => {
      if (!overlaps(day, { start, end })) return
      const key = cellKey(amhp, column)
      cells.set(key, [...(cells.get(key) ?? []), { kind, start, end }])
    })
  }
  return cells
}
