import * as z from 'zod/mini'
import { absenceKind } from '../rota/absence.ts'
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
})
export const absenceDetails = details.check(endsAfterStart)
export type AbsenceDetails = z.output<typeof absenceDetails>

/** `kind` is `away` to anyone but the service's managers: sickness is never shown to colleagues. */
export const absence = z.extend(details, { id, kind: z.enum([...absenceKind.options, 'away']), version })
export type Absence = z.output<typeof absence>

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
  summary: 'Enter an absence; shifts it meets stay and are flagged',
  permission: ['manager'],
  body: absenceDetails,
  reply: absence,
  problems: ['not-accepted', 'not-found', 'already-exists'],
})

export const changeAbsence = endpoint({
  method: 'PUT',
  path: '/api/absences/:absenceId',
  summary: 'Change an absence',
  permission: ['manager'],
  params: absenceId,
  body: z.extend(details, { version }).check(endsAfterStart),
  reply: absence,
  problems: ['not-found', 'stale-edit', 'not-accepted', 'already-exists'],
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
