import { z } from 'zod'
import { endpoint } from './endpoint.ts'
import { dates, done, id, instant, version } from './values.ts'

export const absenceKinds = ['leave', 'sickness', 'family', 'training', 'other'] as const

const span = { amhp: id, start: instant, end: instant }
const ordered = <T extends { start: string; end: string }>(a: T) => Date.parse(a.start) < Date.parse(a.end)
const disorder = { path: ['end'], message: 'Choose an end after the start' }

/** `kind` is `away` to anyone but the service's managers: sickness is never shown to colleagues. */
export const absence = z.object({ id, ...span, kind: z.enum([...absenceKinds, 'away']), version })
export type Absence = z.output<typeof absence>

const absenceDetails = z.object({ ...span, kind: z.enum(absenceKinds) }).refine(ordered, disorder)
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
  problems: ['not-accepted', 'not-found'],
})

export const changeAbsence = endpoint({
  method: 'PUT',
  path: '/api/absences/:absenceId',
  summary: 'Change an absence',
  permission: ['manager'],
  params: absenceId,
  body: z.object({ ...span, kind: z.enum(absenceKinds), version }).refine(ordered, disorder),
  reply: absence,
  problems: ['not-found', 'stale-edit', 'not-accepted'],
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
