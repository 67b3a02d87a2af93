import { amhps, dutyPattern, type Scenario, service, shifts } from './scenario.ts'

const lines = {
  amina: ['2026-03-23', '2026-03-24', '2026-03-25'].map((day) => `${day} 09:00-17:00`),
  ben: ['2026-03-22 17:00-09:15', '2026-03-24 17:00-09:15', '2026-03-26 17:00-09:15'].map((line) => `${line} standby`),
  chidi: ['2026-03-26 09:00-17:00', '2026-03-27 09:00-17:00', '2026-03-29 17:00-09:15 standby'],
  dilys: ['2026-03-28 14:00-22:00', '2026-03-29 09:00-17:00'],
  elif: ['2026-03-23 17:00-09:15 standby', '2026-03-25 17:00-09:15 standby', '2026-03-27 17:00-14:15 standby'],
  farid: ['2026-03-28 21:45-09:15 standby'],
}

/** The week of 167 hours: from Saturday 22:00 to Sunday 09:00 is ten hours of rest, because the clocks go forward. */
export const clockChange: Scenario = {
  name: 'clock-change',
  document: {
    format: 'amhp-rota/2',
    service,
    period: { from: '2026-03-23', to: '2026-03-30' },
    dutyPattern,
    amhps: amhps(Object.keys(lines)),
    shifts: shifts(lines),
  },
  findings: ['daily-rest/dilys/dilys.2026-03-29'],
}
