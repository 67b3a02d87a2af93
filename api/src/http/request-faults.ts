import type { Fault } from '@amhp/shared/contract/problems.ts'
import { choiceText, pathText } from '@amhp/shared/rota/faults.ts'
import type { z } from 'zod'

const wanted: Record<string, string> = {
  string: 'text',
  number: 'a number',
  int: 'a whole number',
  boolean: 'true or false',
  array: 'a list',
  object: 'an object with fields',
  record: 'an object with fields',
}

// Messages that no schema of ours wrote begin with one of these.
const unworded = /^(Invalid|Too (big|small)|Unrecognized)/

function sentence(issue: z.core.$ZodIssue): string {
  switch (issue.code) {
    case 'invalid_type': {
      const kind = wanted[issue.expected] ?? issue.expected
      return issue.input === undefined && / undefined$/.test(issue.message)
        ? `This is missing. Give ${kind}`
        : `Give ${kind}`
    }
    case 'invalid_value':
      return `Use ${choiceText(issue.values.map(String))}`
    case 'too_small':
      if (!unworded.test(issue.message)) return issue.message
      if (issue.origin === 'string' && issue.minimum === 1) return 'This is empty. Give some text'
      if (issue.origin === 'string') return `Use ${issue.minimum} characters or more`
      return issue.origin === 'array' ? `Give at least ${issue.minimum}` : `Use a number of ${issue.minimum} or more`
    case 'too_big':
      if (!unworded.test(issue.message)) return issue.message
      if (issue.origin === 'string') return `Use ${issue.maximum} characters or fewer`
      return issue.origin === 'array' ? `Give at most ${issue.maximum}` : `Use a number of ${issue.maximum} or less`
    default:
      return unworded.test(issue.message) ? 'This is not in a form that can be read. Enter it again' : issue.message
  }
}

/** What a schema found wrong with what was sent, each with its path and what to do about it, and no two alike. */
export function faultsOf(error: z.ZodError): Fault[] {
  const faults = error.issues.slice(0, 100).map((issue) => ({ path: pathText(issue.path), message: sentence(issue) }))
  return [...new Map(faults.map((fault) => [`${fault.path} ${fault.message}`, fault])).values()]
}
