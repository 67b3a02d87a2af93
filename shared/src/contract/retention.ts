import * as z from 'zod/mini'
import { id, instant, name, reason, version } from '../rota/values.ts'
import { endpoint } from './endpoint.ts'

/** The kinds of record that are kept for a time of their own. */
export const retentionKinds = [
  'working-time',
  'approvals',
  'absences',
  'acknowledgements',
  'accounts',
  'security-events',
  'audit',
] as const
export type RetentionKind = (typeof retentionKinds)[number]

export const retentionNames: Record<RetentionKind, string> = {
  'working-time': 'Working time',
  approvals: 'Approvals',
  absences: 'Absences',
  acknowledgements: 'Reasons for findings',
  accounts: 'Accounts and sign-ins',
  'security-events': 'Security events',
  audit: 'Audit trail',
}

/**
 * The fewest years that each kind is kept. Working-time records, and the absences and reasons needed to read them: two
 * (Working Time Regulations 1998, regulation 9). Approvals: five after they end. The audit trail: six, the limit for
 * claims on a contract (Limitation Act 1980, section 5).
 */
export const leastYears = {
  'working-time': 2,
  approvals: 5,
  absences: 2,
  acknowledgements: 2,
  accounts: 1,
  'security-events': 1,
  audit: 6,
} as const satisfies Record<RetentionKind, number>
export const mostYears = 100
/** How long each kind is kept in a service until a lead sets it. */
export const defaultYears = {
  ...leastYears,
  accounts: 2,
  'security-events': 2,
} as const satisfies Record<RetentionKind, number>
/** Kinds whose default counts in services too that are older than the defaults. There the others are kept for ever. */
export const defaultEverywhere: readonly RetentionKind[] = ['security-events']

function yearsOf(kind: RetentionKind) {
  const least = leastYears[kind]
  const records = retentionNames[kind].toLowerCase()
  return z
    .int(`Enter a whole number of years for ${records}, such as ${least}`)
    .check(
      z.minimum(least, `Keep ${records} for ${least} years or more`),
      z.maximum(mostYears, `Keep ${records} for ${mostYears} years or fewer`),
    )
}

/** How many years each kind is kept after it ends. */
export const retentionYears = z.object({
  'working-time': yearsOf('working-time'),
  approvals: yearsOf('approvals'),
  absences: yearsOf('absences'),
  acknowledgements: yearsOf('acknowledgements'),
  accounts: yearsOf('accounts'),
  'security-events': yearsOf('security-events'),
  audit: yearsOf('audit'),
})
export type RetentionYears = z.output<typeof retentionYears>

const former = z.object({ id, name, becomes: name })

/** What a run would replace or delete today. Hours, shifts, approvals and decisions stay. */
export const affected = z.object({
  /** AMHPs who left, and people whose account was closed, whose records are all past their retention period. */
  amhps: z.array(former),
  accounts: z.array(former),
  /** Notes on rest given, which become empty, and reasons for other protection in its place. */
  notes: z.int(),
  /** Absences whose kind becomes `other`. */
  absences: z.int(),
  /** Reasons given for findings: their text is removed. */
  reasons: z.int(),
  /** Notices that are deleted. */
  notices: z.int(),
  /** Entries of the audit trail whose values before and after are removed. */
  auditDetails: z.int(),
  /** Sessions and one-time links that are deleted, and times of last sign-in that are cleared. */
  signIns: z.int(),
  /** Answers about spreadsheets that no import used, and what old imports wrote: deleted. */
  imports: z.int(),
  /** Security events that are deleted. */
  securityEvents: z.int(),
})
export type Affected = z.output<typeof affected>

/** A text that may still name someone after a run, as it is now: a last name alone may be somebody else's. */
const mention = z.object({ name, where: z.string(), text: z.string() })
export type Mention = z.output<typeof mention>

const foreseen = z.extend(affected, { mentions: z.array(mention) })
export type Foreseen = z.output<typeof foreseen>

const kept = z.object({
  kind: z.enum(retentionKinds),
  /** Null: kept for ever, in a service that is older than the defaults, until a lead sets it. */
  years: z.nullable(z.int()),
  least: z.int(),
  set: z.nullable(z.object({ at: instant, by: z.object({ id, name }), reason: z.string() })),
})

const retention = z.object({ kinds: z.array(kept), affected: foreseen, version })
export type Retention = z.output<typeof retention>

export const retentionChange = z.object({ years: retentionYears, reason })

export const getRetention = endpoint({
  method: 'GET',
  path: '/api/retention',
  summary: 'How long each kind of record is kept, and what the next run would replace',
  permission: ['manager', 'lead'],
  reply: retention,
})

export const previewRetention = endpoint({
  method: 'POST',
  path: '/api/retention/preview',
  summary: 'What a run would replace today if records were kept for these years; nothing is stored',
  permission: ['manager', 'lead'],
  body: z.pick(retentionChange, { years: true }),
  reply: foreseen,
  problems: ['not-accepted'],
})

export const changeRetention = endpoint({
  method: 'PUT',
  path: '/api/retention',
  summary: 'Set how long each kind of record is kept, with the reason',
  permission: ['lead'],
  asksPassword: true,
  body: z.extend(retentionChange, { version }),
  reply: retention,
  problems: ['stale-edit', 'not-accepted'],
})
