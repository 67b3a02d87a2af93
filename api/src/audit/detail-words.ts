import { retentionNames } from '@amhp/shared/contract/retention.ts'
import { roleWords } from '@amhp/shared/rota/role-and-kind.ts'
import { rulesByCode } from '@amhp/shared/rules/list.ts'
import type { LocalDate } from '@amhp/shared/time/date.ts'
import { fullDate, weekdayWords } from '@amhp/shared/time/wording.ts'

/** What the fields of audited values are called, within a sentence. */
export const fieldWords: Readonly<Record<string, string>> = {
  active: 'may sign in',
  actingFor: 'acting for',
  actualEnd: 'actual end',
  actualStart: 'actual start',
  added: 'added',
  additional: 'on top of the bands',
  agreements: 'agreements',
  amhp: 'AMHP',
  approvals: 'approvals',
  authorities: 'authorities',
  authority: 'authority',
  averageWeeks: '48-hour average, weeks',
  bands: 'bands',
  basis: 'basis',
  breakMinutes: 'breaks',
  by: 'held by',
  callOuts: 'call-outs',
  code: 'code',
  codes: 'shift codes',
  colour: 'colour',
  contractedMinutes: 'AMHP hours a week',
  cover: 'cover',
  date: 'date',
  day: 'day',
  days: 'days',
  dutyPhone: 'duty phone',
  email: 'email address',
  employer: 'employer',
  end: 'end',
  endsAfterDays: 'days until it ends',
  exceptions: 'other post, days that differ',
  from: 'from',
  hours: 'hours',
  kind: 'kind',
  label: 'name of the post',
  lateReason: 'why it ended late',
  leftOn: 'last day',
  level: 'level',
  minimum: 'minimum',
  mode: 'answered by',
  name: 'name',
  nation: 'nation',
  note: 'note',
  notes: 'notes',
  number: 'number',
  optOut: '48-hour opt-out',
  otherAuthorities: 'other authorities',
  otherPost: 'other post',
  profession: 'profession',
  reason: 'reason',
  reasonCode: 'kind of reason',
  regulation: 'regulation',
  removed: 'removed',
  role: 'role',
  roles: 'roles',
  rules: 'rules',
  settings: 'settings',
  shareable: 'other work can be done',
  slots: 'one-off slots',
  standards: 'standards',
  start: 'start',
  startedOn: 'started on',
  suspended: 'suspended',
  target: 'target',
  team: 'team',
  title: 'title',
  until: 'until',
  url: 'web address',
  weekly: 'usual hours',
  wording: 'wording',
  workEmail: 'work email',
}

/** Ids and counters, which say nothing to people. What an entry links to is known without them. */
export const silentFields: ReadonlySet<string> = new Set([
  ...['id', 'version', 'isExample', 'timeZone'],
  ...['edit', 'edition', 'finding', 'formerName', 'notice', 'shift'],
])

const fixedWords: Readonly<Record<string, string>> = {
  ...weekdayWords,
  amhp: 'AMHP',
  england: 'England',
  wales: 'Wales',
  'sleep-in': 'sleep-in',
  info: 'note',
  off: 'switched off',
}
/** Fields whose values are words of a fixed list. */
const fixed: ReadonlySet<string> = new Set([
  ...['colour', 'day', 'days', 'kind', 'lateReason', 'level', 'mode', 'nation', 'profession', 'reasonCode', 'roles'],
])

/** A word of a fixed list as people write it: `mental health nurse`. Undefined for values of other fields. */
export function fixedWord(field: string, value: string): string | undefined {
  if (field === 'role') return roleWords[value as keyof typeof roleWords]
  return fixed.has(field) ? (fixedWords[value] ?? value.replaceAll('-', ' ')) : undefined
}

/** The order in which roles are written, whatever order they were sent in. */
export const roleOrder = ['amhp', 'manager', 'lead']

/** Words of one kind of entry alone: the settings of a rule, the kinds of record. */
export interface OwnWords {
  label(field: string): string | undefined
  text(field: string, value: unknown): string | undefined
}

export function ownWords(kind: string, id: string): OwnWords {
  const settings = kind === 'rule' ? rulesByCode.get(id)?.settings : undefined
  if (settings)
    return {
      label: (field) => settings[field]?.label,
      text(field, value) {
        const setting = settings[field]
        if (setting?.takes.kind === 'choice')
          return setting.takes.choices.find((choice) => choice.value === value)?.label
        if (setting?.takes.kind === 'date') return fullDate(value as LocalDate)
        return setting && `${value} ${setting.unit}`.trim()
      },
    }
  if (kind === 'retention')
    return {
      label: (field) => retentionNames[field as keyof typeof retentionNames],
      text: (field, value) => (field in retentionNames ? (value === 1 ? '1 year' : `${value} years`) : undefined),
    }
  return { label: () => undefined, text: () => undefined }
}
