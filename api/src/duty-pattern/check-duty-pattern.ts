import type { DutyPattern } from '@amhp/shared/contract/duty-pattern.ts'
import type { Fault } from '@amhp/shared/contract/problems.ts'

/** What cannot be accepted in a duty pattern as sent, each with its path. `answeredFor` holds ids of authorities. */
export function dutyPatternFaults(
  { bands, slots, agreements }: DutyPattern,
  answeredFor: ReadonlySet<string>,
): Fault[] {
  const unknown = (id: string, path: string): Fault[] =>
    answeredFor.has(id)
      ? []
      : [{ path, message: `The service answers for no authority with the id ${id}; choose one of its own` }]
  const served = (ids: readonly string[] | undefined, path: string) =>
    (ids ?? []).flatMap((id, i) => [
      ...unknown(id, `${path}[${i}]`),
      ...((ids ?? []).indexOf(id) < i
        ? [{ path: `${path}[${i}]`, message: 'This authority is named twice; remove one' }]
        : []),
    ])
  return [
    ...twice(bands, 'bands'),
    ...twice(slots, 'slots'),
    ...twice(agreements, 'agreements'),
    ...bands.flatMap(({ days, cover }, i) => [
      ...(new Set(days).size < days.length
        ? [{ path: `bands[${i}].days`, message: 'A day is named twice; choose each once' }]
        : []),
      ...cover.flatMap(({ authorities }, j) => served(authorities, `bands[${i}].cover[${j}].authorities`)),
    ]),
    ...slots.flatMap(({ authorities }, i) => served(authorities, `slots[${i}].authorities`)),
    ...agreements.flatMap(({ authority, from, until }, i) => [
      ...unknown(authority, `agreements[${i}].authority`),
      ...(until !== null && until < from
        ? [{ path: `agreements[${i}].until`, message: 'Choose an end on or after the start; it is the last valid day' }]
        : []),
    ]),
  ]
}

const twice = (list: readonly { id: string }[], path: string): Fault[] =>
  list.flatMap(({ id }, i) =>
    list.findIndex((other) => other.id === id) < i
      ? [{ path: `${path}[${i}].id`, message: `The id ${id} is used twice; use another` }]
      : [],
  )
