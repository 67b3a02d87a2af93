import type { Absence } from '@amhp/shared/rota/absence.ts'
import type { Period } from '@amhp/shared/rota/rota.ts'
import { addDays } from '@amhp/shared/time/date.ts'
import { startOfDay } from '@amhp/shared/time/zone.ts'
import { zone } from './period.ts'

const lines: readonly [amhp: string, firstDay: number, days: number, kind: Absence['kind']][] = [
  ['stephen-marsh', 1, 4, 'sickness'],
  ['kwame-mensah', 4, 9, 'leave'],
  ['siobhan-kelly', 7, 5, 'leave'],
  ['nadia-hussain', 9, 1, 'training'],
  ['daniel-hughes', 14, 12, 'leave'],
  ['joanna-nowak', 16, 3, 'family'],
  ['peter-lindqvist', 21, 14, 'leave'],
  ['farah-siddiqui', 28, 7, 'leave'],
  ['moira-campbell', 33, 9, 'leave'],
  ['grace-okafor', 42, 7, 'leave'],
  ['lin-zhao', 43, 1, 'training'],
  ['bethan-rowe', 49, 7, 'leave'],
  ['owen-parry', 56, 7, 'leave'],
  ['rajesh-patel', 61, 9, 'leave'],
  ['tom-bell', 63, 7, 'leave'],
  ['luke-barrett', 70, 7, 'leave'],
  ['michael-osei', 77, 7, 'leave'],
  ['yasmin-karim', 82, 9, 'leave'],
]

export const absencesFrom = ({ from }: Period): Absence[] =>
  lines.map(([amhp, firstDay, days, kind]) => ({
    amhp,
    kind,
    start: startOfDay(zone, addDays(from, firstDay)),
    end: startOfDay(zone, addDays(from, firstDay + days)),
  }))
