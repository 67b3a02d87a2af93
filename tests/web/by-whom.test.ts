import { byWhom } from '@amhp/web/screens/audit/kinds.ts'
import { expect, test } from 'vitest'

test.each([
  ['whoever was signed in', { id: 'priya', name: 'Priya Shah' }, 'rota', 'Priya Shah'],
  ['a lead who sets retention', { id: 'frances', name: 'Frances Doyle' }, 'retention', 'Frances Doyle'],
  ['nobody signed in: a command', null, 'account', 'Command line'],
  ['nobody signed in: the end of keeping, each day', null, 'retention', 'The server'],
])('an entry of the audit trail is by %s', (_, by, kind, says) => {
  expect(byWhom({ by, about: { kind, id: 'one' } })).toBe(says)
})
