import { type Fault, pathText } from './faults.ts'
import { rotaFormat } from './rota.ts'

/**
 * The fields, rules and settings, by their path, that `amhp-rota/2` knows and `amhp-rota/1` does not; `*` stands for any place
 * in a list.
 */
export const newerFields: readonly string[] = [
  'asOf',
  'halfBankHolidays',
  'dutyPattern.*.endsAfterDays',
  'dutySlots.*.additional',
  'amhps.*.averageWeeks',
  'shifts.*.authorities',
  'absences.*.countsAsWork',
  'absences.*.excluded',
  'restProtected',
  'rules.average-hours.periodsFrom',
  'rules.consecutive-long',
  'rules.rest-after-nights.nights',
]

/** Faults in a document of an older format: the fields of it that only the newest knows. */
export function newerFieldFaults(json: unknown): Fault[] {
  const { format } = (json ?? {}) as { format?: unknown }
  if (format === rotaFormat) return []
  return newerFields
    .flatMap((path) => found(json, path.split('.')))
    .map((path) => ({
      path: pathText(path),
      message: `${String(format)} does not know the ${whatIs(path)} "${String(path.at(-1))}". Use ${rotaFormat} as the format, or remove the ${whatIs(path)}`,
    }))
}

const whatIs = ([field, ...inside]: readonly PropertyKey[]): string =>
  field !== 'rules' ? 'field' : inside.length === 1 ? 'rule' : 'setting'

/** The places in a value at which a path leads to something. */
function found(value: unknown, [step, ...rest]: readonly string[], at: readonly PropertyKey[] = []): PropertyKey[][] {
  if (step === undefined) return [[...at]]
  if (typeof value !== 'object' || value === null) return []
  if (step === '*') return Array.isArray(value) ? value.flatMap((one, i) => found(one, rest, [...at, i])) : []
  return Object.hasOwn(value, step) ? found((value as Record<string, unknown>)[step], rest, [...at, step]) : []
}
