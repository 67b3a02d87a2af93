import type { z } from 'zod'

/** What is wrong with a document, where (`shifts[0].start`), and what to do about it. */
export interface Fault {
  readonly path: string
  readonly message: string
}

/** `['shifts', 0, 'start']` as `shifts[0].start`. */
export function pathText(path: readonly PropertyKey[]): string {
  let text = ''
  for (const part of path) {
    if (typeof part === 'number') text += `[${part}]`
    else text += text === '' ? String(part) : `.${String(part)}`
  }
  return text
}

function valueAt(json: unknown, path: readonly PropertyKey[]): unknown {
  let value = json
  for (const part of path) value = (value as Record<PropertyKey, unknown> | null | undefined)?.[part]
  return value
}

const wanted: Record<string, string> = {
  string: 'text in quotation marks',
  number: 'a number',
  int: 'a whole number',
  boolean: 'true or false',
  array: 'a list in square brackets',
  object: 'an object in curly brackets',
  record: 'an object in curly brackets',
}

/** Says what a schema found wrong in words that tell the sender what to do; a fault for each unknown field. */
export function faultsOfIssues(json: unknown, issues: readonly z.core.$ZodIssue[], under: PropertyKey[] = []): Fault[] {
  return issues.flatMap((issue): Fault[] => {
    const path = [...under, ...issue.path]
    if (issue.code === 'unrecognized_keys')
      return issue.keys.map((key) => ({
        path: pathText([...path, key]),
        message: `The field "${key}" is not known here. Remove it or correct its spelling.`,
      }))
    const value = valueAt(json, issue.path)
    const at = pathText(path)
    if (value === undefined && issue.path.length > 0)
      return [{ path: at, message: `The field "${String(issue.path.at(-1))}" is missing. Add it.` }]
    if (issue.code === 'invalid_type') {
      const kind = wanted[issue.expected]
      if (value === null)
        return [
          {
            path: at,
            message: `This may not be null. Give ${kind ?? issue.expected}, or leave the field out where it is not required.`,
          },
        ]
      return [{ path: at, message: kind ? `Give ${kind}.` : issue.message }]
    }
    const choices = choicesOf(issue)
    if (choices.length > 0) return [{ path: at, message: `Use ${choiceText(choices)}.` }]
    if (issue.code === 'too_small' && issue.origin === 'number')
      return [{ path: at, message: `Give a number of at least ${issue.minimum}.` }]
    if (issue.code === 'too_big' && issue.origin === 'number')
      return [{ path: at, message: `Give a number of at most ${issue.maximum}.` }]
    return [{ path: at, message: issue.message }]
  })
}

/** The values that would have done, of one choice or of several side by side. */
function choicesOf(issue: z.core.$ZodIssue): string[] {
  if (issue.code === 'invalid_value') return issue.values.map(String)
  return issue.code === 'invalid_union' ? issue.errors.flat().flatMap(choicesOf) : []
}

/** `a`, `a or b`, `a, b or c`. */
export function choiceText(choices: readonly string[]): string {
  return choices.length < 2 ? choices.join('') : `${choices.slice(0, -1).join(', ')} or ${choices.at(-1)}`
}
