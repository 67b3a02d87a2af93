import * as z from 'zod/mini'
import { orText, withCommas } from './lists-in-words.ts'

/** What is wrong with something sent or entered: where (`shifts[0].start`), and what to do about it. */
export const fault = z.object({ path: z.string(), message: z.string() })
export type Fault = z.output<typeof fault>

/** `['shifts', 0, 'start']` as `shifts[0].start`. */
export function pathText(path: readonly PropertyKey[]): string {
  let text = ''
  for (const part of path) {
    if (typeof part === 'number') text += `[${part}]`
    else text += text === '' ? String(part) : `.${String(part)}`
  }
  return text
}

function valueAt(sent: unknown, path: readonly PropertyKey[]): unknown {
  let value = sent
  for (const part of path) value = (value as Record<PropertyKey, unknown> | null | undefined)?.[part]
  return value
}

const expected: Record<string, string> = {
  string: 'text',
  number: 'a number',
  int: 'a whole number',
  boolean: 'true or false',
  array: 'a list',
  object: 'an object with fields',
  record: 'an object with fields',
}

/** More than anyone reads; a faulty program may make one for each field it sends. */
const mostFaults = 1000

/** The first of many faults, and how many more there are. */
export function firstFaults(faults: readonly Fault[], uncounted = 0): Fault[] {
  if (faults.length + uncounted <= mostFaults) return [...faults]
  const first = faults.slice(0, mostFaults - 1)
  const more = withCommas(faults.length + uncounted - first.length)
  return [
    ...first,
    { path: '', message: `There are at least ${more} more faults. Correct those that are listed first` },
  ]
}

// Zod's own messages begin like this; those of our schemas are kept.
const unworded = /^(Invalid|Too (big|small)|Unrecognized)/

/** What a schema found wrong with what was sent, in words that say what to do: one fault for each unknown field, and no two alike. */
export function faultsOf(sent: unknown, issues: readonly z.core.$ZodIssue[], under: PropertyKey[] = []): Fault[] {
  const faults = issues.slice(0, mostFaults).flatMap((issue): Fault[] => {
    const path = [...under, ...issue.path]
    if (issue.code !== 'unrecognized_keys') return [{ path: pathText(path), message: sentence(sent, issue) }]
    return issue.keys.map((key) => ({
      path: pathText([...path, key]),
      message: `The field "${key}" is not known here. Remove it or correct its spelling`,
    }))
  })
  const different = new Map(faults.map((fault) => [`${fault.path} ${fault.message}`, fault]))
  return firstFaults([...different.values()], Math.max(0, issues.length - mostFaults))
}

function sentence(sent: unknown, issue: z.core.$ZodIssue): string {
  const value = valueAt(sent, issue.path)
  if (value === undefined && issue.path.length > 0) return `The field "${String(issue.path.at(-1))}" is missing. Add it`
  if (issue.code === 'invalid_type' && value === null)
    return `This may not be null. Give ${expected[issue.expected] ?? issue.expected}, or leave the field out where it is not required`
  if (!unworded.test(issue.message)) return issue.message
  const choices = choicesOf(issue)
  if (choices.length > 0) return `Use ${orText(choices)}`
  if (issue.code === 'invalid_type') return `Give ${expected[issue.expected] ?? issue.expected}`
  if (issue.code === 'too_small') {
    if (issue.origin === 'string')
      return issue.minimum === 1 ? 'This is empty. Give some text' : `Use ${issue.minimum} characters or more`
    return issue.origin === 'array' ? `Give at least ${issue.minimum}` : `Use a number of ${issue.minimum} or more`
  }
  if (issue.code === 'too_big') {
    if (issue.origin === 'string') return `Use ${issue.maximum} characters or fewer`
    return issue.origin === 'array' ? `Give at most ${issue.maximum}` : `Use a number of ${issue.maximum} or less`
  }
  return 'This is not in a format that can be read. Enter it again'
}

/** The values that would have done, of one choice or of several side by side. */
function choicesOf(issue: z.core.$ZodIssue): string[] {
  if (issue.code === 'invalid_value') return issue.values.map(String)
  return issue.code === 'invalid_union' ? issue.errors.flat().flatMap(choicesOf) : []
}
