import { type Amhp, type AmhpDetails, professions } from '@amhp/shared/contract/amhps.ts'
import type { Fault } from '@amhp/shared/contract/problems.ts'
import type { Weekday } from '@amhp/shared/time/date.ts'
import { type Instant, instantOf } from '@amhp/shared/time/instant.ts'
import type { Zone } from '@amhp/shared/time/zone.ts'
import { readTypedMoment, typedMoment } from '../../ui/typed-values.ts'

/** What the form's controls hold: text, as typed. `key` tells rows apart while they are edited. */
export interface Draft {
  name: string
  profession: AmhpDetails['profession']
  employer: string
  hours: string
  team: string
  workEmail: string
  dutyPhone: string
  startedOn: string
  leftOn: string
  optOut: { from: string; until: string } | null
  approvals: ApprovalDraft[]
  actingFor: OpenDraft[]
  otherPost: OtherPostDraft | null
  notes: string
}
export interface OpenDraft {
  key: number
  authority: string
  from: string
  until: string
}
export interface ApprovalDraft extends OpenDraft {
  suspended: { key: number; from: string; until: string }[]
}
export interface OtherPostDraft {
  label: string
  from: string
  until: string
  weekly: { key: number; day: Weekday; start: string; end: string }[]
  exceptions: { key: number; date: string; away: boolean; start: string; end: string }[]
}

let lastKey = 0
export const newKey = () => {
  lastKey += 1
  return lastKey
}

export const emptyDraft = (): Draft => ({
  name: '',
  profession: professions[0],
  employer: '',
  hours: '',
  team: '',
  workEmail: '',
  dutyPhone: '',
  startedOn: '',
  leftOn: '',
  optOut: null,
  approvals: [],
  actingFor: [],
  otherPost: null,
  notes: '',
})

/** Contracted hours as people write them: `37`, `18.5`. */
const hoursText = (minutes: number): string => String(Math.round((minutes / 60) * 100) / 100)

/** The form's text for an AMHP of the register. */
export function draftOf(amhp: Omit<Amhp, 'id' | 'version'>, zone: Zone): Draft {
  const { otherPost: post } = amhp
  return {
    name: amhp.name,
    profession: amhp.profession,
    employer: amhp.employer,
    hours: hoursText(amhp.contractedMinutes),
    team: amhp.team,
    workEmail: amhp.workEmail ?? '',
    dutyPhone: amhp.dutyPhone ?? '',
    startedOn: amhp.startedOn ?? '',
    leftOn: amhp.leftOn ?? '',
    optOut: amhp.optOut && { from: amhp.optOut.from, until: amhp.optOut.until ?? '' },
    approvals: amhp.approvals.map(({ authority, from, until, suspended }) => ({
      key: newKey(),
      authority,
      from,
      until,
      suspended: suspended.map((s) => ({
        key: newKey(),
        from: typedMoment(zone, s.from),
        until: s.until === null ? '' : typedMoment(zone, s.until),
      })),
    })),
    actingFor: amhp.actingFor.map(({ authority, from, until }) => ({
      key: newKey(),
      authority,
      from,
      until: until ?? '',
    })),
    otherPost: post && {
      label: post.label,
      from: post.from ?? '',
      until: post.until ?? '',
      weekly: post.weekly.map((hours) => ({ key: newKey(), ...hours })),
      exceptions: post.exceptions.map(({ date, hours }) => ({
        key: newKey(),
        date,
        away: hours === null,
        start: hours?.start ?? '',
        end: hours?.end ?? '',
      })),
    },
    notes: amhp.notes,
  }
}

const orNull = (text: string) => (text.trim() === '' ? null : text.trim())

/** What to send, and what is missing or unreadable, by the path of its field. The server judges the rest. */
export function readDraft(draft: Draft, zone: Zone): { details: AmhpDetails; faults: Fault[] } {
  const faults: Fault[] = []
  const need = (path: string, text: string, message: string): string => {
    if (text.trim() === '') faults.push({ path, message })
    return text.trim()
  }
  const moment = (path: string, typed: string): Instant => {
    const read = readTypedMoment(zone, typed)
    if (read === undefined) faults.push({ path, message: 'Enter a day and a time' })
    return read ?? instantOf(0)
  }
  const minutes = (path: string, typed: string): number => {
    const hours = typed.trim() === '' ? Number.NaN : Number(typed.replace(',', '.'))
    if (hours >= 0 && hours <= 168) return Math.round(hours * 60)
    faults.push({ path, message: 'Enter hours a week as a number, such as 18.5, or 0' })
    return 0
  }
  const open = (path: string, from: string, until: string) => {
    need(`${path}.from`, from, 'Enter the first day')
    if (from && until && until < from)
      faults.push({ path: `${path}.until`, message: 'Choose a last day on or after the first' })
    return { from, until: orNull(until) }
  }
  const details = {
    name: need('name', draft.name, 'Enter the name'),
    profession: draft.profession,
    employer: need('employer', draft.employer, 'Enter the employer'),
    team: draft.team.trim(),
    contractedMinutes: minutes('contractedMinutes', draft.hours),
    workEmail: orNull(draft.workEmail),
    dutyPhone: orNull(draft.dutyPhone),
    startedOn: orNull(draft.startedOn),
    leftOn: orNull(draft.leftOn),
    optOut: draft.optOut && open('optOut', draft.optOut.from, draft.optOut.until),
    approvals: draft.approvals.map((approval, i) => {
      const path = `approvals[${i}]`
      need(`${path}.authority`, approval.authority, 'Choose the authority that approved')
      need(`${path}.from`, approval.from, 'Enter the first day of the approval')
      need(`${path}.until`, approval.until, 'Enter the last day of the approval')
      return {
        authority: approval.authority,
        from: approval.from,
        until: approval.until,
        suspended: approval.suspended.map((s, j) => ({
          from: moment(`${path}.suspended[${j}].from`, s.from),
          until: s.until === '' ? null : moment(`${path}.suspended[${j}].until`, s.until),
        })),
      }
    }),
    actingFor: draft.actingFor.map(({ authority, from, until }, i) => ({
      authority: need(`actingFor[${i}].authority`, authority, 'Choose the authority acted for'),
      ...open(`actingFor[${i}]`, from, until),
    })),
    otherPost: draft.otherPost && readPost(draft.otherPost, need),
    notes: draft.notes.trim(),
  } as AmhpDetails
  return { details, faults }
}

function readPost(
  post: OtherPostDraft,
  need: (path: string, text: string, message: string) => string,
): AmhpDetails['otherPost'] {
  return {
    label: need('otherPost.label', post.label, 'Say what the other post is'),
    from: orNull(post.from),
    until: orNull(post.until),
    weekly: post.weekly.map(({ day, start, end }, i) => ({
      day,
      start: need(`otherPost.weekly[${i}].start`, start, 'Enter the time it starts'),
      end: need(`otherPost.weekly[${i}].end`, end, 'Enter the time it ends'),
    })),
    exceptions: post.exceptions.map(({ date, away, start, end }, i) => ({
      date: need(`otherPost.exceptions[${i}].date`, date, 'Enter the day that differs'),
      hours: away
        ? null
        : {
            start: need(`otherPost.exceptions[${i}].hours.start`, start, 'Enter the time it starts'),
            end: need(`otherPost.exceptions[${i}].hours.end`, end, 'Enter the time it ends'),
          },
    })),
  } as AmhpDetails['otherPost']
}
