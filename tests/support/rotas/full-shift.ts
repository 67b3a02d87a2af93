import { plannedShift } from '@amhp/shared/rota/planned-shift.ts'
import * as z from 'zod/mini'

const { properties = {} } = z.toJSONSchema(plannedShift, { io: 'input', unrepresentable: 'any' })

/** A value that a schema takes, and that is no default. */
function sampleOf(schema: z.core.JSONSchema.JSONSchema): unknown {
  if (schema.anyOf) return sampleOf(schema.anyOf.find(({ type }) => type !== 'null')!)
  if (schema.enum) return schema.enum.at(-1)
  if (schema.type === 'boolean') return schema.default !== true
  if (schema.type === 'array') return [sampleOf(schema.items as z.core.JSONSchema.JSONSchema)]
  return schema.type === 'string' ? 'sample' : 7
}

/** A shift in which no field has its default. A new field is in it by itself. */
export const fullShift = z.decode(plannedShift, {
  ...Object.fromEntries(
    Object.entries(properties).map(([field, schema]) => [field, sampleOf(schema as z.core.JSONSchema.JSONSchema)]),
  ),
  ...{ id: 's', amhp: 'amina', role: 'backup', kind: 'standby', code: 'D' },
  ...{ start: '2026-11-30T09:00:00Z', end: '2026-11-30T17:00:00Z' },
})
