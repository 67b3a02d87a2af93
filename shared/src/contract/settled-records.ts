import * as z from 'zod/mini'
import { id } from '../rota/values.ts'

/** What becomes of work on record when its shift is given to someone else, moved or deleted. */
export const recordFate = z.enum(['kept', 'removed'])
export type RecordFate = z.output<typeof recordFate>

/** The answer to `work-on-record`, whose faults have the ids of the records as their paths. */
export const settledRecords = z._default(
  z.array(z.object({ record: id, becomes: recordFate })).check(z.maxLength(2000)),
  [],
)
export type SettledRecord = z.output<typeof settledRecords>[number]
