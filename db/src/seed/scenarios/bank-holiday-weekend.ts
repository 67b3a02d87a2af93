import { amhps, dutyPattern, type Scenario, service, shifts } from './scenario.ts'

const lines = {
  amina: ['2026-12-24 09:00-17:00', '2026-12-26 09:00-21:00'],
  ben: ['2026-12-23 17:00-09:15 standby', '2026-12-25 09:00-21:00'],
  chidi: ['2026-12-24 17:00-09:15 standby', '2026-12-26 21:00-09:15 standby'],
  dilys: ['2026-12-25 21:00-09:15 standby', '2026-12-27 09:00-21:00'],
  elif: ['2026-12-27 21:00-09:15 standby', '2026-12-29 09:00-17:00'],
  farid: ['2026-12-28 17:00-09:15 standby'],
}

/** Christmas 2026: Monday 28 December is a substitute bank holiday, but was planned as a working Monday, without day staff. */
export const bankHolidayWeekend: Scenario = {
  name: 'bank-holiday-weekend',
  document: {
    format: 'amhp-rota/2',
    service,
    period: { from: '2026-12-24', to: '2026-12-29' },
    recordsFrom: '2026-12-23',
    dutyPattern,
    amhps: amhps(Object.keys(lines)),
    shifts: shifts(lines),
  },
  findings: [
    'cover-floor/northshire/floor/2026-12-28T09:15:00Z',
    'cover-minimum/northshire/holiday/2026-12-28/amhp/2026-12-28T09:15:00Z',
  ],
}
