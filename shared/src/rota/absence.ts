import { z } from 'zod'
import { idText, instantText } from './values.ts'

export const absenceKinds = ['leave', 'sickness', 'family', 'training', 'other'] as const
export const absenceKindText = z.enum(absenceKinds)
export type AbsenceKind = z.output<typeof absenceKindText>

/** Time in which an AMHP is away. The kind is for that service's managers alone. */
export const absenceText = z.strictObject({
  amhp: idText,
  kind: absenceKindText.default('other'),
  start: instantText,
  end: instantText,
})
export type Absence = z.output<typeof absenceText>
