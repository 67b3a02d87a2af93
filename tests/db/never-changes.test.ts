import { afterAll, beforeAll, expect, test } from 'vitest'
import { openFreshDatabase, type TestDatabase } from '../support/server/database.ts'
import { trying } from '../support/server/trying.ts'
import { addTwoServices } from '../support/services/two-services.ts'

let database: TestDatabase
beforeAll(async () => {
  database = await openFreshDatabase()
  await addTwoServices(database.store)
})
afterAll(() => database.close())

const edition = 'A published edition never changes. Publish a new one.'

// A table, a change of one of its columns, and the refusal; deleting and replacing a row are refused alike.
test.each([
  ['edits', "name = 'x'", 'The log of edits never changes. Make a new edit.'],
  ['editions', 'changed_shifts = 0', edition],
  ['edition_shifts', 'start = start - 1', edition],
  ['acknowledgements', "reason = 'x'", 'A reason that was given never changes. Give another when publishing.'],
  ['audit_entries', "what = 'x'", 'The audit trail never changes.'],
  ['security_events', "kind = 'sign-in'", 'A security event never changes.'],
  ['rule_changes', "reason = 'x'", 'A stored change of a rule never changes. Make a new change.'],
  ['retention', 'years = 9', 'A stored retention period never changes. Set a new one.'],
])('rows of %s never change: %s', async (table, change, sentence) => {
  expect(await trying(database.store, `update ${table} set ${change}`)).toBe(sentence)
  expect(await trying(database.store, `delete from ${table}`)).toBe(sentence)
  expect(await trying(database.store, `insert or replace into ${table} select * from ${table}`)).toBe(sentence)
})

test.each([
  [
    'a shift added to an edition that a newer one followed',
    `insert into editions (service_id, id, rota_id, number, published_at, published_by, edit_number, summary, changed_shifts)
      values ('north', 'e', 'north-rota', 2, 0, 'north-manager', 0, '{}', 0);
    insert into edition_shifts (service_id, edition_id, shift_id, amhp_id, role, kind, start, "end", shareable)
      values ('north', 'north-edition', 'late', 'north-ben', 'amhp', 'waking', 1, 2, 0)`,
    'A published edition never changes.',
  ],
  [
    'a reason for a finding, reworded',
    "update finding_acknowledgements set reason = 'x'",
    'An acknowledgement never changes. Close it, and add a new one.',
  ],
  [
    'a reason for a finding, prolonged',
    'update finding_acknowledgements set until = null',
    'An acknowledgement never changes. Close it, and add a new one.',
  ],
  [
    'a reason for a finding, closed',
    "update finding_acknowledgements set closed_at = 1, closed_by = service_id || '-lead'",
    'done',
  ],
  [
    'a reason for a finding, opened again',
    "update finding_acknowledgements set closed_at = 1, closed_by = service_id || '-lead'; update finding_acknowledgements set closed_at = null, closed_by = null",
    'An acknowledgement never changes. Close it, and add a new one.',
  ],
  [
    'a reason for a finding, taken out',
    'delete from finding_acknowledgements',
    'An acknowledgement is never deleted. Close it instead.',
  ],
  ['a reason for a finding, closed by nobody', 'update finding_acknowledgements set closed_at = 1', 'CHECK'],
  ['a notice seen by nobody', 'update notices set seen_at = 1', 'CHECK'],
])('%s: %s → %s', async (_, statements, outcome) => {
  expect(await trying(database.store, statements)).toBe(outcome)
})
