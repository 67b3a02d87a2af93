import type { ImportPreview } from '@amhp/shared/contract/import.ts'
import type { PlannedShift } from '@amhp/shared/rota/planned-shift.ts'
import { kindWords } from '@amhp/shared/rota/role-and-kind.ts'
import { spanText } from '@amhp/shared/time/wording.ts'
import type { Zone } from '@amhp/shared/time/zone.ts'

type Changes = Pick<ImportPreview, 'people' | 'add' | 'replace' | 'absences'>

/** What an import would do, by person and day: each shift that is added, replaced or taken away, and each absence. */
export function changeLines({ people, add, replace, absences }: Changes, zone: Zone): string[] {
  const names = new Map(people.map(({ amhp, name }) => [amhp, name]))
  const before = new Map(replace.map((shift) => [shift.id, shift]))
  const kept = new Set(add.map(({ id }) => id))
  const changes = [
    ...add.map((shift) => {
      const was = before.get(shift.id)
      const instead = was ? `, in place of ${shiftText(was, zone)}` : ''
      return { ...shift, text: `${shiftText(shift, zone)}${instead}` }
    }),
    ...replace
      .filter(({ id }) => !kept.has(id))
      .map((shift) => ({ ...shift, text: `${shiftText(shift, zone)} taken away` })),
    ...absences.map((absence) => ({ ...absence, text: `away (${absence.kind}), ${spanText(zone, absence)}` })),
  ].sort((a, b) => a.start - b.start)
  return [...Map.groupBy(changes, ({ amhp }) => amhp)].flatMap(([amhp, own]) => [
    `${names.get(amhp) ?? amhp}:`,
    ...own.map(({ text }) => `  ${text}`),
  ])
}

const shiftText = (shift: PlannedShift, zone: Zone): string => {
  const what = shift.code ?? (shift.kind === 'waking' ? undefined : kindWords[shift.kind])
  return `${what ? `${what}, ` : ''}${spanText(zone, shift)}`
}
