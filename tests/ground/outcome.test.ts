import { expect, test } from 'vitest'
import { failed, type Outcome, passed, totalLine } from '../check/outcome.ts'

const tests = (counts: Partial<Outcome>): Outcome => ({
  passed: 0,
  failed: 0,
  skipped: 0,
  note: '',
  detail: '',
  ...counts,
})

test.each([
  ['nothing run', [], '0 passed, 0 failed'],
  ['steps and tests add up', [passed(), tests({ passed: 40 })], '41 passed, 0 failed'],
  ['a failed step counts as one', [failed('why'), tests({ passed: 2, failed: 3 })], '2 passed, 4 failed'],
  ['skipped ones are told', [tests({ passed: 1, skipped: 7 })], '1 passed, 0 failed, 7 skipped'],
])('the total when %s', (_when, outcomes, line) => {
  expect(totalLine(outcomes)).toBe(line)
})
