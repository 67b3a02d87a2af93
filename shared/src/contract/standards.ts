import * as z from 'zod/mini'
import { date, id, line, lines, name, noneTwice, version } from '../rota/values.ts'
import { endpoint } from './endpoint.ts'

const webAddress = 'Use a web address such as https://example.org/standards'

/** One entry of the standards a service works to, in the words that a lead entered. */
export const standard = z.object({
  id,
  /** Its number in the published standards: "3.2". */
  number: line.check(z.minLength(1, 'Enter a number'), z.maxLength(20, 'Use 20 characters or fewer')),
  title: name,
  wording: lines.check(z.minLength(1, 'Enter the wording'), z.maxLength(5000, 'Use 5,000 characters or fewer')),
  /** The date of the published text. */
  date,
  url: z.nullable(
    z.url({ protocol: /^https?$/, hostname: z.regexes.domain, normalize: true, abort: true, error: webAddress }).check(
      // The part before an @ looks like the site, but is a user name.
      z.regex(/^[^/]*\/\/[^/@]*(\/|$)/, webAddress),
      z.maxLength(300, 'Use 300 characters or fewer'),
    ),
  ),
  /** Codes of the rules whose findings cite it. */
  rules: z.array(z.string().check(z.maxLength(40))).check(
    z.maxLength(60),
    noneTwice(() => 'Link a rule once'),
  ),
})
export type Standard = z.output<typeof standard>

export const standards = z.object({
  standards: z.array(standard).check(
    z.maxLength(200, 'Enter at most 200 standards'),
    noneTwice(() => 'Give each standard an id of its own', 'id'),
    noneTwice(({ number }) => `Another standard has the number ${number}. Give each its own`, 'number'),
  ),
  version,
})
export type Standards = z.output<typeof standards>

export const getStandards = endpoint({
  method: 'GET',
  path: '/api/standards',
  summary:
    'The standards this service works to, as a lead entered them; empty until then. Findings of linked rules cite them',
  permission: ['manager', 'lead'],
  reply: standards,
})

export const changeStandards = endpoint({
  method: 'PUT',
  path: '/api/standards',
  summary: 'Replace the standards as one value',
  permission: ['lead'],
  body: standards,
  reply: standards,
  problems: ['stale-edit', 'not-accepted'],
  bodyLimit: 2 * 1024 * 1024,
})
