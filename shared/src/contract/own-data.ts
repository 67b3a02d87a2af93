import * as z from 'zod/mini'
import { absenceKinds } from '../rota/absence.ts'
import { plannedShiftFields } from '../rota/planned-shift.ts'
import { id, instant, name } from '../rota/values.ts'
import { account } from './accounts.ts'
import { amhp } from './amhps.ts'
import { endpoint } from './endpoint.ts'

const words = z.string()

/** Everything that is held about one person. Nothing about why anyone else is away, no draft, and no token. */
export const personalData = z.object({
  format: z.literal('amhp-own-data/1'),
  madeAt: instant,
  service: z.object({ id, name, timeZone: words }),
  account: z.nullable(
    z.extend(z.omit(account, { amhp: true, version: true }), {
      sessions: z.array(
        z.object({ device: words, createdAt: instant, lastUsedAt: instant, passwordAt: z.nullable(instant) }),
      ),
      oneTimeLinks: z.array(z.object({ purpose: words, expiresAt: instant, usedAt: z.nullable(instant) })),
      /** What this person was told about the account. */
      notices: z.array(z.object({ at: instant, what: words, seenAt: z.nullable(instant) })),
    }),
  ),
  /** The register's entry, with approvals, agreements and the other post. */
  amhp: z.nullable(amhp),
  /** As published; one line for each form that a shift had, with the editions that hold it. */
  shifts: z.array(
    z.extend(z.omit(plannedShiftFields, { id: true, amhp: true }), {
      shift: id,
      editions: z.array(z.object({ rota: words, number: z.int(), publishedAt: instant })),
    }),
  ),
  /** What she worked, with the plan that it was worked against: hers also where the shift is no longer. */
  shiftRecords: z.array(
    z.object({
      shift: id,
      kind: words,
      start: instant,
      end: instant,
      actualStart: z.nullable(instant),
      actualEnd: z.nullable(instant),
      breakMinutes: z.nullable(z.int()),
      lateReason: z.nullable(words),
      /** A manager has said that it stays although its shift does not. */
      kept: z.boolean(),
      at: instant,
      callOuts: z.array(z.object({ start: instant, end: instant, mode: words, reason: z.nullable(words) })),
    }),
  ),
  absences: z.array(
    z.object({
      start: instant,
      end: instant,
      kind: z.enum(absenceKinds),
      countsAsWork: z.boolean(),
      excluded: z.boolean(),
      endKnown: z.boolean(),
    }),
  ),
  restGiven: z.array(z.object({ start: instant, end: instant, note: words })),
  /** Other protection given in place of rest, with its reason, for what was short before or at a shift. */
  restProtected: z.array(z.object({ shift: id, reason: words, at: instant })),
  derogations: z.array(z.object({ regulation: z.int(), basis: words, from: words, until: z.nullable(words) })),
  /** Names in imported spreadsheets that somebody said are this person's. */
  namesInSheets: z.array(z.object({ text: words, at: instant, usedAt: instant })),
  /** Reasons given for findings about this person, or by this person. */
  acknowledgements: z.array(
    z.object({
      finding: words,
      ruleSet: words,
      reason: words,
      at: instant,
      until: z.nullable(words),
      byThisPerson: z.boolean(),
    }),
  ),
  /** New findings about this person in published rotas after later changes. */
  notices: z.array(z.object({ at: instant, cause: words, ruleSet: words, findings: z.array(words) })),
  /** What this person did, and what others did about this person. */
  audit: z.array(
    z.object({
      at: instant,
      what: words,
      by: z.nullable(words),
      byThisPerson: z.boolean(),
      /** What was held before and after, where the entry is about this person. */
      detail: z.nullable(z.record(z.string(), z.unknown())),
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
