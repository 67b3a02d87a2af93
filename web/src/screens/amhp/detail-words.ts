import type { AmhpDetails } from '@amhp/shared/contract/amhps.ts'
import type { Service } from '@amhp/shared/contract/service.ts'
import type { LocalDate } from '@amhp/shared/time/date.ts'
import { durationText, fullDate, shortMoment } from '@amhp/shared/time/wording.ts'
import type { Zone } from '@amhp/shared/time/zone.ts'
import { professionWords } from '../../parts/duty-words.ts'
import type { FieldWords } from '../../ui/differences.ts'

const day = (date: LocalDate | null) => (date ? fullDate(date) : '')
const openText = ({ from, until }: { from: LocalDate; until: LocalDate | null }) =>
  until === null ? `from ${day(from)}` : `${day(from)} to ${day(until)}`

/** A label and a line of text for each detail of an AMHP, to read and to compare versions. */
export function detailWords(service: Service, zone: Zone) {
  const names = new Map([...service.authorities, ...service.otherAuthorities].map(({ id, name }) => [id, name]))
  const named = (id: string) => names.get(id) ?? id
  return {
    name: ['Name', (text) => text],
    profession: ['Profession', (value) => professionWords[value]],
    employer: ['Employer', (text) => text],
    contractedMinutes: ['AMHP hours a week', durationText],
    team: ['Team', (text) => text],
    workEmail: ['Work email', (text) => text ?? ''],
    dutyPhone: ['Duty phone', (text) => text ?? ''],
    startedOn: ['Started on', day],
    leftOn: ['Last day', day],
    optOut: ['48-hour opt-out', (value) => (value ? openText(value) : '')],
    averageWeeks: ['48-hour average taken over', (weeks) => (weeks === null ? '' : `${weeks} weeks`)],
    approvals: [
      'Approvals',
      (list) =>
        list
          .map((approval) => {
            const suspended = approval.suspended.map((s) => {
              const from = shortMoment(zone, s.from)
              return s.until === null ? `suspended from ${from}` : `suspended ${from} to ${shortMoment(zone, s.until)}`
            })
            return [`${named(approval.authority)}, ${openText(approval)}`, ...suspended].join(', ')
          })
          .join('; '),
    ],
    actingFor: ['Acting for', (list) => list.map((one) => `${named(one.authority)}, ${openText(one)}`).join('; ')],
    otherPost: [
      'Other post',
      (post) => {
        if (!post) return ''
        const hours = post.weekly.map((w) => `${w.day} ${w.start} to ${w.end}`).join(', ')
        const different = post.exceptions.length > 0 ? `; ${post.exceptions.length} days differ` : ''
        return `${post.label}: ${hours}${different}`
      },
    ],
    notes: ['Notes', (text) => text],
  } satisfies FieldWords<AmhpDetails>
}
