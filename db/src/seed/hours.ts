import { band } from '@amhp/shared/contract/duty-pattern.ts'
import type { Authority } from '@amhp/shared/contract/service.ts'
import { type ShiftCode, shiftCode } from '@amhp/shared/contract/shift-codes.ts'
import * as z from 'zod/mini'

export const zoneName = 'Europe/London'
export const serviceName = 'Northshire and Eastvale AMHP service'

export const authorities: Authority[] = [
  { id: 'northshire', name: 'Northshire Council', nation: 'england' },
  { id: 'eastvale', name: 'Eastvale Council', nation: 'england' },
]

const north = ['northshire']
const east = ['eastvale']

/**
 * Two day teams and one shared out-of-hours team. No band covers 08:45 to 09:00 on a working day, but the floor needs an AMHP
 * then: standby runs to 09:15.
 */
export const bands = z.decode(z.array(band), [
  {
    id: 'northshire-day',
    name: 'Northshire day',
    days: ['mon', 'tue', 'wed', 'thu'],
    start: '09:00',
    end: '17:00',
    cover: [
      { role: 'amhp', minimum: 2, target: 3, authorities: north },
      { role: 'coordinator', minimum: 1 },
    ],
  },
  {
    id: 'northshire-friday',
    name: 'Northshire Friday',
    days: ['fri'],
    start: '09:00',
    end: '16:30',
    cover: [
      { role: 'amhp', minimum: 2, authorities: north },
      { role: 'coordinator', minimum: 1 },
    ],
  },
  {
    id: 'eastvale-day',
    name: 'Eastvale day',
    days: ['mon', 'tue', 'wed', 'thu'],
    start: '09:00',
    end: '17:00',
    cover: [{ role: 'amhp', minimum: 1, target: 2, authorities: east }],
  },
  {
    id: 'eastvale-friday',
    name: 'Eastvale Friday',
    days: ['fri'],
    start: '09:00',
    end: '16:30',
    cover: [{ role: 'amhp', minimum: 1, target: 2, authorities: east }],
  },
  {
    id: 'out-of-hours',
    name: 'Out of hours',
    days: ['mon', 'tue', 'wed', 'thu'],
    start: '17:00',
    end: '08:45',
    cover: [{ role: 'amhp', minimum: 1 }],
  },
  {
    id: 'out-of-hours-friday',
    name: 'Out of hours, Friday',
    days: ['fri'],
    start: '16:30',
    end: '08:45',
    cover: [{ role: 'amhp', minimum: 1 }],
  },
  {
    id: 'weekend',
    name: 'Out of hours, weekend',
    days: ['sat', 'sun'],
    start: '08:45',
    end: '08:45',
    cover: [{ role: 'amhp', minimum: 1 }],
  },
  {
    id: 'bank-holiday',
    name: 'Out of hours, bank holiday',
    days: ['bank-holiday'],
    start: '08:45',
    end: '08:45',
    cover: [{ role: 'amhp', minimum: 1 }],
  },
  {
    id: 'northshire-evening',
    name: 'Northshire evening, two on duty',
    days: ['thu', 'fri', 'sat'],
    start: '17:00',
    end: '01:00',
    cover: [{ role: 'amhp', minimum: 2, authorities: north }],
  },
  {
    id: 'northshire-weekend',
    name: 'Northshire weekend day, two on duty',
    days: ['sat', 'sun'],
    start: '10:00',
    end: '18:00',
    cover: [{ role: 'amhp', minimum: 2, authorities: north }],
  },
])

const code = (
  code: string,
  name: string,
  times: string,
  colour: ShiftCode['colour'],
  more: Partial<Pick<ShiftCode, 'kind' | 'role' | 'authorities'>> = {},
): ShiftCode => {
  const [start = '', end = ''] = times.split('-')
  const usual = { kind: 'waking', role: 'amhp', shareable: false } as const
  return z.decode(shiftCode, { code, name, start, end, colour, ...usual, ...more })
}
const northshire = { authorities: north }
const eastvale = { authorities: east }
const standby = { kind: 'standby' } as const
const coordinator = { role: 'coordinator' } as const

/**
 * Waking shifts are at most 12 hours. Standby ends half an hour after the weekend day shift starts, for the handover. Day
 * shifts and second shifts are for one council, standby and coordination for both.
 */
export const shiftCodes: ShiftCode[] = [
  code('D', 'Northshire day', '08:45-17:15', 'blue', northshire),
  code('DF', 'Northshire day, Friday', '08:45-16:45', 'blue', northshire),
  code('E', 'Eastvale day', '09:00-17:00', 'teal', eastvale),
  code('EF', 'Eastvale day, Friday', '09:00-16:30', 'teal', eastvale),
  code('C', 'Coordinator', '09:00-17:00', 'purple', coordinator),
  code('CF', 'Coordinator, Friday', '09:00-16:30', 'purple', coordinator),
  code('L', 'Northshire evening', '17:00-01:00', 'orange', northshire),
  code('S', 'Standby night', '17:00-09:15', 'grey', standby),
  code('SF', 'Standby night, Friday', '16:30-09:15', 'grey', standby),
  code('W', 'Weekend or bank holiday day', '08:45-20:45', 'green'),
  code('W2', 'Weekend, second AMHP', '10:00-18:00', 'yellow', northshire),
  code('SW', 'Weekend or bank holiday standby night', '20:30-09:15', 'grey', standby),
]
