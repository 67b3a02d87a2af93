import { choiceOf, given } from '@amhp/web/screens/rules/rule-choice.ts'
import { validateTyped } from '@amhp/web/ui/typed-values.ts'
import { expect, test } from 'vitest'
import { london } from './board-fixtures.ts'

const settings = [
  { name: 'hours', label: 'Rest', takes: { kind: 'number', least: 11, most: 24, whole: false } },
  {
    name: 'weeks',
    label: 'Weeks',
    takes: { kind: 'choice', choices: [17, 26].map((value) => ({ value, label: '' })) },
  },
  { name: 'every', label: 'Every', takes: { kind: 'choice', choices: [{ value: 'week', label: '' }] } },
  { name: 'from', label: 'From', takes: { kind: 'date', leftOut: 'Leave empty for none.' } },
  { name: 'start', label: 'Start', takes: { kind: 'time' } },
]
const rule = { levels: ['breach', 'warning', 'off'], settings } as unknown as Parameters<typeof choiceOf>[0]
const typed = { hours: '11,5', weeks: '26', every: 'week', from: '', start: '07:00' }
const judged = (part: Partial<typeof typed>, level = 'warning') =>
  validateTyped(choiceOf(rule), { level, settings: { ...typed, ...part }, reason: '' }, london)

test('a choice for a rule is read with its numbers as numbers; what is left empty is the rule’s own', () =>
  expect(given(judged({}).value!.settings)).toEqual({ hours: 11.5, weeks: 26, every: 'week', start: '07:00' }))

test.each([
  ['a number too small', { hours: '10' }, 'hours', 'Rest: enter a number from 11 to 24'],
  ['no number', { hours: 'ten' }, 'hours', 'Rest: enter a number from 11 to 24'],
  ['a day that there is not', { from: '30 Feb' }, 'from', 'There is no 30 February: enter a day that the month has'],
  ['no clock time', { start: '24:00' }, 'start', 'Use a 24-hour time such as 17:00'],
])('%s is refused', (_, part, name, message) =>
  expect(judged(part).faults).toEqual([{ path: `settings.${name}`, message }]),
)

test('a level that the rule may not have is refused', () =>
  expect(judged({}, 'gap').faults.map(({ path }) => path)).toEqual(['level']))
