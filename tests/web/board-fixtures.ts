import { type ShiftCode, shiftCode } from '@amhp/shared/contract/shift-codes.ts'
import type { PlannedShift } from '@amhp/shared/rota/planned-shift.ts'
import { instantOf, parseInstant } from '@amhp/shared/time/instant.ts'
import { zoneOf } from '@amhp/shared/time/zone.ts'
import * as z from 'zod/mini'
import { plainShift } from '../support/rotas/plain-shift.ts'

export const london = zoneOf('Europe/London')

export const at = (text: string) => parseInstant(text) ?? instantOf(Number.NaN)

/** `s1 amina 2026-11-30T09:00Z 2026-11-30T17:00Z standby`: id, AMHP, start, end and, if not waking, kind. */
export function boardShift(line: string): PlannedShift {
  const [id = '', amhp = '', start = '', end = '', kind = 'waking'] = line.split(' ')
  return { ...plainShift, id, amhp, kind: kind as PlannedShift['kind'], start: at(start), end: at(end) }
}

const code = (letter: string, name: string, start: string, end: string, kind: ShiftCode['kind']) =>
  z.decode(shiftCode, {
    code: letter,
    name,
    start,
    end,
    kind,
    role: 'amhp',
    colour: 'blue',
    shareable: kind === 'standby',
  })

export const codes = [
  code('D', 'Day', '09:00', '17:00', 'waking'),
  code('N', 'Night', '21:00', '08:45', 'waking'),
  code('S', 'Standby', '17:00', '09:15', 'standby'),
]
