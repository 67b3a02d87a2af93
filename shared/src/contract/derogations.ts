import * as z from 'zod/mini'
import { derogationRegulation } from '../rota/derogation.ts'
import { freeText, id, openDates, untilNotBeforeFrom, version } from '../rota/values.ts'
import { done, endpoint } from './endpoint.ts'
import { pages } from './pages.ts'

const details = {
  regulation: derogationRegulation,
  /** What it rests on: an agreement with its date, or why the work has to go on. */
  basis: freeText.check(z.minLength(3, 'Enter the basis of the derogation, such as the agreement and its date')),
  ...openDates,
  /** Null for everyone. */
  amhp: z.nullable(id),
}
export const derogationDetails = z.object(details).check(untilNotBeforeFrom)
export type DerogationDetails = z.output<typeof derogationDetails>

/** A ground on which what falls short is rest owed, or for information, and no breach (Working Time Regulations 1998, 21 to 24). */
export const derogation = z.object({ id, ...details, version })
export type Derogation = z.output<typeof derogation>

const derogationId = z.object({ derogationId: id })

export const listDerogations = endpoint({
  method: 'GET',
  path: '/api/derogations',
  summary: 'Derogations from limits on rest, breaks and night work, newest first, 100 at a time',
  permission: ['manager', 'lead'],
  query: pages,
  reply: z.object({ derogations: z.array(derogation), more: z.boolean() }),
})

export const addDerogation = endpoint({
  method: 'POST',
  path: '/api/derogations',
  summary:
    'Enter a derogation with its basis: what falls short under it is owed, or a finding for information, never passed over',
  permission: ['lead'],
  body: derogationDetails,
  reply: derogation,
  problems: ['not-accepted', 'already-exists'],
})

export const changeDerogation = endpoint({
  method: 'PUT',
  path: '/api/derogations/:derogationId',
  summary: 'Change a derogation, or end it',
  permission: ['lead'],
  params: derogationId,
  body: z.extend(derogationDetails, { version }),
  reply: derogation,
  problems: ['not-found', 'stale-edit', 'not-accepted', 'already-exists'],
})

export const removeDerogation = endpoint({
  method: 'DELETE',
  path: '/api/derogations/:derogationId',
  summary: 'Remove a derogation that was entered by mistake: what it reached is a breach again',
  permission: ['lead'],
  params: derogationId,
  reply: done,
  problems: ['not-found'],
})
