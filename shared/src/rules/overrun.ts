import type { Shift } from '../rota/shift.ts'
import { minute, minutesUp } from '../time/instant.ts'
import { durationText, longMoment, momentAfter } from '../time/wording.ts'
import { workedEnd } from './prepare/person.ts'
import { amhpRule } from './rule.ts'
import { number } from './setting.ts'

export const overrun = amhpRule({
  code: 'overrun',
  title: 'Shifts end close to their planned time',
  group: 'fatigue',
  holds: 'A shift ends at most {minutes} minutes after its planned end.',
  source: { title: 'The service’s own record', clause: 'actual against planned end', status: 'local' },
  level: 'info',
  settings: {
    minutes: number({ label: 'Most after the planned end', unit: 'minutes', least: 0, most: 480, default: 60 }),
  },
  facts: { actual: 'higher', limit: 'lower', unit: 'never' },

  *check({ shifts }, { minutes }) {
    const overBy = ({ end, actual }: Shift) => (actual?.end ?? end) - end
    for (const shift of shifts.filter((one) => overBy(one) > minutes * minute)) {
      const end = workedEnd(shift)
      const facts = { actual: minutesUp(end - shift.end), limit: Math.ceil(minutes), unit: 'minutes' }
      yield { judged: shift.id, start: shift.end, end, shifts: [shift], facts }
    }
  },

  explain({ actual, limit }, { finding: { start, end }, zone }) {
    return (
      `Planned to end ${longMoment(zone, start)} and ended at ${momentAfter(zone, start, end)}: ${durationText(actual)} over, ` +
      `${durationText(actual - limit)} more than ${durationText(limit)}.`
    )
  },
})
