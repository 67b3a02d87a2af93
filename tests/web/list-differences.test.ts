import { listDifferences } from '@amhp/web/ui/list-differences.ts'
import { expect, test } from 'vitest'

const day = { code: 'D', name: 'Day' }
const night = { code: 'N', name: 'Night' }
const differences = (theirs: (typeof day)[], mine: (typeof day)[]) =>
  listDifferences({ codes: theirs }, { codes: mine }, { codes: ['Codes', 'code', ({ name }) => name] })

test.each([
  ['the same list', [day, night], [], [day, night]],
  ['an entry that they added', [day, night], ['Night', 'without Night'], [day]],
  ['an entry that each changed', [{ ...day, name: 'Early' }], ['Early', 'Late'], [{ ...day, name: 'Late' }]],
  [
    'an entry that each added',
    [day, night],
    ['Night; without Eve', 'without Night; Eve'],
    [day, { code: 'E', name: 'Eve' }],
  ],
])('the difference between %s and mine is what is not the same on both sides', (_, theirs, said, mine) =>
  expect(differences(theirs, mine).flatMap((one) => [one.theirs, one.mine])).toEqual(said),
)
