import * as z from 'zod/mini'
import { absenceKind } from '../rota/absence.ts'
import { metAnswers } from '../rota/met-absences.ts'
import { dates, endsAfterStart, id, instant, version } from '../rota/values.ts'
import { done, endpoint } from './endpoint.ts'

const details = z.object({
  amhp: id,
  kind: absenceKind,
  start: instant,
  end: instant,
  /** Training that is part of the job, and so working time. */
  countsAsWork: z._default(z.boolean(), false),
  /** Whether averages leave its days out: not those of leave beyond the four weeks of regulation 13. */
  excluded: z._default(z.boolean(), true),
  /** False while nobody knows when it ends: then it is counted for a week ahead, and its end moves on each day. */
  endKnown: z._default(z.boolean(), true),
})
export const absenceDetails = details.check(endsAfterStart)
export type AbsenceDetails = z.output<typeof absenceDetails>

/** `kind` is `away` to anyone but the service's managers: sickness is never shown to colleagues. */
export const absence = z.extend(details, { id, kind: z.enum([...absenceKind.options, 'away']), version })
export type Absence = z.output<typeof absence>

/** What becomes of absences of the same person that it meets; one without an answer is refused as `already-away`. */
const others = { others: metAnswers }

const absenceId = z.object({ absenceId: id })

export const listAbsences = endpoint({
  method: 'GET',
  path: '/api/absences',
  summary: 'Absences that meet a span of days',
  permission: ['manager', 'lead'],
  query: dates,
  reply: z.object({ absences: z.array(absence) }),
})

export const addAbsence = endpoint({
  method: 'POST',
  path: '/api/absences',
  summary:
    'Enter an absence; shifts it meets stay and are flagged. One that overlaps another of the same person, or continues one of its kind, is refused as already-away until `others` says of each, by its version in `met`, whether it is kept or merged into one',
  permission: ['manager'],
  body: z.extend(details, others).check(endsAfterStart),
  reply: absence,
  problems: ['not-accepted', 'not-found', 'already-exists', 'already-away'],
})

export const changeAbsence = endpoint({
  method: 'PUT',
  path: '/api/absences/:absenceId',
  summary: 'Change an absence; already-away as for a new one, where its time, kind or AMHP changes',
  permission: ['manager'],
  params: absenceId,
  body: z.extend(details, { version, ...others }).check(endsAfterStart),
  reply: absence,
  problems: ['not-found', 'stale-edit', 'not-accepted', 'already-exists', 'already-away'],
})

export const removeAbsence = endpoint({
  method: 'DELETE',
  path: '/api/absences/:absenceId',
  summary: 'Remove an absence',
  permission: ['manager'],
  params: absenceId,
  reply: done,
  problems: ['not-found'],
})
