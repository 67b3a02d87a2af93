import { z } from 'zod'
import { absenceKinds } from './absences.ts'
import { amhp } from './amhps.ts'
import { shiftRole } from './duty-pattern.ts'
import { accountRoles, endpoint } from './endpoint.ts'
import { shiftKinds } from './shift-codes.ts'
import { id, instant, name } from './values.ts'

const words = z.string()

/** Everything that is held about one person. Nothing about why anyone else is away, no draft, and no token. */
export const personalData = z.object({
  format: z.literal('amhp-own-data/1'),
  madeAt: instant,
  service: z.object({ id, name, timeZone: words }),
  account: z
    .object({
      id,
      name,
      email: words,
      roles: z.array(z.enum(accountRoles)),
      active: z.boolean(),
      hasPassword: z.boolean(),
      lastSignedInAt: instant.nullable(),
      sessions: z.array(z.object({ createdAt: instant, lastUsedAt: instant })),
      oneTimeLinks: z.array(z.object({ purpose: words, expiresAt: instant, usedAt: instant.nullable() })),
    })
    .nullable(),
  /** The register's entry, with approvals, agreements and the other post. */
  amhp: amhp.nullable(),
  /** As published; one line for each form that a shift had, with the editions that hold it. */
  shifts: z.array(
    z.object({
      shift: id,
      start: instant,
      end: instant,
      role: shiftRole,
      kind: z.enum(shiftKinds),
      code: words.nullable(),
      shareable: z.boolean(),
      editions: z.array(z.object({ rota: words, number: z.int(), publishedAt: instant })),
    }),
  ),
  /** What happened on those shifts. */
  shiftRecords: z.array(
    z.object({
      shift: id,
      actualStart: instant.nullable(),
      actualEnd: instant.nullable(),
      breakMinutes: z.int().nullable(),
      lateReason: words.nullable(),
      at: instant,
      callOuts: z.array(z.object({ start: instant, end: instant, mode: words })),
    }),
  ),
  absences: z.array(z.object({ start: instant, end: instant, kind: z.enum(absenceKinds) })),
  restGiven: z.array(z.object({ start: instant, end: instant, note: words })),
  derogations: z.array(z.object({ regulation: z.int(), basis: words, from: words, until: words.nullable() })),
  /** Reasons given for findings about this person, or by this person. */
  acknowledgements: z.array(
    z.object({ finding: words, reason: words, at: instant, until: words.nullable(), byThisPerson: z.boolean() }),
  ),
  /** Findings about this person that a later change brought to a published rota. */
  notices: z.array(z.object({ at: instant, cause: words, findings: z.array(words) })),
  /** What this person did, and what others did about this person. */
  audit: z.array(
    z.object({
      at: instant,
      what: words,
      by: words.nullable(),
      byThisPerson: z.boolean(),
      /** What was held before and after, where the entry is about this person. */
      detail: z.record(z.string(), z.unknown()).nullable(),
    }),
  ),
})
export type PersonalData = z.output<typeof personalData>

export const getOwnData = endpoint({
  method: 'GET',
  path: '/api/own-data',
  summary: 'Everything that is held about the person who is signed in (UK GDPR, articles 15 and 20)',
  permission: 'signed-in',
  reply: personalData,
  perMinute: 10,
})

export const getAmhpData = endpoint({
  method: 'GET',
  path: '/api/amhps/:amhpId/data',
  summary: 'Everything that is held about an AMHP, for a manager to hand to her; recorded in the audit trail',
  permission: ['manager'],
  params: z.object({ amhpId: id }),
  reply: personalData,
  problems: ['not-found'],
  perMinute: 10,
})
