import type { Comparison } from '@amhp/shared/contract/editions.ts'
import type { ImportPreview } from '@amhp/shared/contract/import.ts'

/** The shifts of a preview by person: one with the same id before and after is changed. */
export function changesByPerson({ add, replace, people }: ImportPreview): Comparison['people'] {
  const names = new Map(people.map(({ amhp, name }) => [amhp, name]))
  const before = new Map(replace.map((shift) => [shift.id, shift]))
  const kept = new Set(add.map(({ id }) => id))
  const ids = [...new Set([...add, ...replace].map(({ amhp }) => amhp))]
  return ids.map((amhp) => {
    const own = add.filter((shift) => shift.amhp === amhp)
    return {
      amhp,
      name: names.get(amhp) ?? amhp,
      added: own.filter(({ id }) => !before.has(id)),
      removed: replace.filter((shift) => shift.amhp === amhp && !kept.has(shift.id)),
      changed: own.flatMap((after) => {
        const was = before.get(after.id)
        return was ? [{ before: was, after }] : []
      }),
    }
  })
}
