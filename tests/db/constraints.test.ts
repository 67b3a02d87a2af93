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

const rota = (id: string, from: string, to: string, service = 'north') =>
  `insert into rotas values ('${service}', '${id}', 'R', '${from}', '${to}', '${service}-manager', 1, 0)`
const approval = (id: string, authority: string, from: string, until: string, amhp = 'amina') =>
  `insert into approvals values ('north', '${id}', 'north-${amhp}', '${authority}', '${from}', '${until}')`
const welsh = "insert into authorities values ('north', 'cardiff', 'Cardiff', 'wales', 0)"
const anotherRota = 'Another rota covers some of these days. Choose days that no rota covers yet.'
const twoApprovals =
  'Two approvals in one nation overlap. An AMHP is approved by one authority of a nation at a time: end the first before the second begins.'
const recordOf = (shift: string) =>
  `insert into shift_records values ('north', 'x', '${shift}', 'north-amina', 'waking', 1, 2, null, null, null, null, 0, 'north-manager', 0, 1)`
const unknownAuthority = 'An authority named here does not exist in this service. Choose one of its authorities.'

test.each([
  // Rotas of a service never overlap.
  ['a rota that ends when the next begins', rota('r', '2026-11-23', '2026-11-30'), 'done'],
  ['a rota that begins when the last one ends', rota('r', '2026-12-07', '2026-12-14'), 'done'],
  ['a rota that shares its last day', rota('r', '2026-11-23', '2026-12-01'), anotherRota],
  ['a rota that shares its first day', rota('r', '2026-12-06', '2026-12-14'), anotherRota],
  ['a rota inside another', rota('r', '2026-12-01', '2026-12-02'), anotherRota],
  ['a rota around another', rota('r', '2026-11-01', '2026-12-31'), anotherRota],
  [
    'a rota moved onto another',
    `${rota('r', '2026-12-07', '2026-12-14')}; update rotas set "from" = '2026-12-06' where id = 'r'`,
    anotherRota,
  ],
  ['a new name for a rota', "update rotas set name = 'Week 49' where id = 'north-rota'", 'done'],
  ['a rota that ends before it begins', rota('r', '2027-02-02', '2027-02-01'), 'CHECK'],
  ['a rota of no days', rota('r', '2027-02-02', '2027-02-02'), 'CHECK'],
  // Two approvals of one AMHP in one nation never overlap; until is the last valid day.
  ['an approval from the day after the last', approval('a', 'north-neighbour', '2028-01-01', '2029-12-31'), 'done'],
  [
    'an approval from the last day of another',
    approval('a', 'north-neighbour', '2027-12-31', '2029-12-31'),
    twoApprovals,
  ],
  ['an approval inside another', approval('a', 'north-council', '2025-01-01', '2025-02-01'), twoApprovals],
  ['an approval in the other nation', `${welsh}; ${approval('a', 'cardiff', '2025-01-01', '2025-02-01')}`, 'done'],
  ['an approval of someone else', approval('a', 'north-neighbour', '2028-01-01', '2028-02-01', 'ben'), 'done'],
  [
    'an approval stretched over another',
    `${approval('a', 'north-neighbour', '2028-01-01', '2028-02-01')}; update approvals set "from" = '2027-01-01' where id = 'a'`,
    twoApprovals,
  ],
  [
    'an authority moved into the nation of another approval',
    `${welsh}; ${approval('a', 'cardiff', '2025-01-01', '2025-02-01')}; update authorities set nation = 'england' where id = 'cardiff'`,
    twoApprovals,
  ],
  [
    'an authority moved without approvals',
    `${welsh}; update authorities set nation = 'england' where id = 'cardiff'`,
    'done',
  ],
  ['an approval that ends before it begins', approval('a', 'north-council', '2022-02-01', '2022-01-01'), 'CHECK'],
  ['an approval of a day', approval('a', 'north-council', '2022-01-01', '2022-01-01'), 'done'],
  // An end is after its start.
  ['a shift that ends when it starts', 'update shifts set "end" = start where id = \'north-s3\'', 'CHECK'],
  ['an absence that ends before it starts', 'update absences set "end" = start - 1', 'CHECK'],
  ['a duty slot that ends when it starts', 'update duty_slots set "end" = start', 'CHECK'],
  ['a suspension that ends when it starts', 'update suspensions set until = "from"', 'CHECK'],
  ['a suspension that lasts', 'update suspensions set until = null', 'done'],
  ['an agreement that ends before it begins', "update agreements set until = '2020-01-01'", 'CHECK'],
  ['acting for an authority that ends before it begins', "update acting_for set until = '2020-01-01'", 'CHECK'],
  [
    'another post that ends before it begins',
    `update other_posts set "from" = '2026-01-02', until = '2026-01-01'`,
    'CHECK',
  ],
  ['half an exception of another post', "update other_post_exceptions set start = '09:00'", 'CHECK'],
  [
    'an opt-out that ends before it begins',
    "update amhps set opt_out_until = '2020-01-01' where id = 'north-ben'",
    'CHECK',
  ],
  [
    'an opt-out that ends and never began',
    "update amhps set opt_out_until = '2020-01-01' where id = 'north-amina'",
    'CHECK',
  ],
  [
    'someone who left before she started',
    "update amhps set started_on = '2026-01-02', left_on = '2026-01-01'",
    'CHECK',
  ],
  // Only listed words are accepted.
  ['a doctor as an AMHP', "update amhps set profession = 'doctor'", 'CHECK'],
  ['an unknown role of a shift', "update shifts set role = 'driver'", 'CHECK'],
  ['an unknown kind of a shift', "update shifts set kind = 'night'", 'CHECK'],
  ['an unknown kind of absence', "update absences set kind = 'strike'", 'CHECK'],
  ['an unknown nation', "update authorities set nation = 'scotland'", 'CHECK'],
  ['an unknown colour', "update shift_codes set colour = 'mauve'", 'CHECK'],
  ['a target below the minimum', 'update band_cover set target = 0', 'CHECK'],
  ['more than a week of contract', 'update amhps set contracted_minutes = 10081', 'CHECK'],
  // References exist.
  ['a shift of nobody', "update shifts set amhp_id = 'nobody' where id = 'north-s3'", 'FOREIGN KEY'],
  ['a shift of no rota', "update shifts set rota_id = 'none' where id = 'north-s3'", 'FOREIGN KEY'],
  ['a shift with an unknown code', "update shifts set code = 'X' where id = 'north-s3'", 'FOREIGN KEY'],
  ['a shift with a code in small letters', "update shifts set code = 'd' where id = 'north-s3'", 'FOREIGN KEY'],
  ['a shift without a code', "update shifts set code = null where id = 'north-s3'", 'done'],
  ['a shift with a code of another service', "update shifts set code = 'S' where id = 'north-s3'", 'FOREIGN KEY'],
  ['a code taken out while a shift has it', "delete from shift_codes where service_id = 'north'", 'FOREIGN KEY'],
  [
    'a code taken out that only editions name',
    "update shifts set code = null where service_id = 'north'; delete from shift_codes where service_id = 'north'",
    'done',
  ],
  [
    'an edit of the command line',
    "insert into edits values ('north', 99, 'north-rota', null, 0, 'Import a spreadsheet', '[]')",
    'done',
  ],
  ['a rota that nobody owns', "update rotas set owner_id = 'nobody' where id = 'north-rota'", 'FOREIGN KEY'],
  ...['band_cover', 'duty_slots', 'shifts', 'shift_codes'].flatMap((named) =>
    ['atlantis', 'south-council'].map((id): [string, string, string] => [
      `${id} in ${named}`,
      `update ${named} set authorities = '["north-council","${id}"]' where service_id = 'north'`,
      unknownAuthority,
    ]),
  ),
  [
    'a shift for a known authority',
    `update shifts set authorities = '["north-council"]' where id = 'north-s3'`,
    'done',
  ],
  [
    'a band for a known authority',
    `update band_cover set authorities = '["north-neighbour"]' where service_id = 'north'`,
    'done',
  ],
  ['an AMHP taken out while on the rota', "delete from amhps where id = 'north-amina'", 'FOREIGN KEY'],
  [
    'an authority taken out while approvals name it',
    "delete from authorities where id = 'north-neighbour'",
    'FOREIGN KEY',
  ],
  [
    'an authority taken out while a slot names it',
    "delete from authorities where id = 'north-council'",
    'The duty pattern, a shift or a shift code uses this authority. Remove it there first.',
  ],
  [
    'a service that does not exist',
    "insert into bands values ('west', 'b', 'B', '[]', '09:00', '17:00', 0, null)",
    'FOREIGN KEY',
  ],
  [
    'an email address twice in one service',
    "update accounts set email = 'lead@north.example' where id = 'north-manager'",
    'UNIQUE',
  ],
  ['an email address in capitals', "update accounts set email = 'Lead@north.example' where id = 'north-lead'", 'CHECK'],
  [
    'an edition number twice',
    "insert into editions values ('north', 'e', 'north-rota', 1, 0, 'north-manager', 0, '{}', '2026.3', 0)",
    'UNIQUE',
  ],
  // What happened, and what the service decided.
  ['a shift that was over before it began', 'update shift_records set actual_start = actual_end', 'CHECK'],
  ['a break of a day and more', 'update shift_records set break_minutes = 1441', 'CHECK'],
  ['work of nobody in the register', "update shift_records set amhp_id = 'south-amina'", 'FOREIGN KEY'],
  ['work against a plan that ends as it starts', 'update shift_records set "end" = start', 'CHECK'],
  [
    'an audit entry about nobody in the register',
    "insert into audit_entries (service_id, at, what, about_kind, about_id, amhp_id) values ('north', 0, 'x', 'x', 'x', 'south-amina')",
    'FOREIGN KEY',
  ],
  ['an unknown reason for a late end', "update shift_records set late_reason = 'tired'", 'CHECK'],
  ['a record of an unknown shift', recordOf('none'), 'There is no such shift in this service.'],
  ['a record of a shift of another service', recordOf('south-s1'), 'There is no such shift in this service.'],
  [
    'a record of a shift that only an edition still holds',
    `delete from shifts where id = 'north-s1'; ${recordOf('north-s1')}`,
    'done',
  ],
  [
    'a record that moves to an unknown shift',
    "delete from call_outs; update shift_records set shift_id = 'none'",
    'There is no such shift in this service.',
  ],
  ['a shift taken out of the draft after its record', "delete from shifts where id = 'north-s2'", 'done'],
  ['a call-out that ends when it starts', 'update call_outs set "end" = start', 'CHECK'],
  ['a call-out of no record', "update call_outs set record_id = 'north-s1'", 'FOREIGN KEY'],
  ['a record taken out with its call-outs', 'delete from shift_records', 'done'],
  ['a derogation by regulation 20', 'update derogations set regulation = 20', 'CHECK'],
  ['a derogation that ends before it begins', "update derogations set until = '2024-12-31'", 'CHECK'],
  ['a derogation for everyone', 'update derogations set amhp_id = null', 'done'],
  [
    'other protection twice for a shift',
    "insert into rests_protected select service_id, 'x', amhp_id, shift_id, 'x', account_id, 0 from rests_protected",
    'UNIQUE',
  ],
  ['protection for no shift', "update rests_protected set shift_id = ''", 'There is no such shift in this service.'],
  ['rest given that ends when it starts', 'update rests_given set "end" = start', 'CHECK'],
  [
    'working time kept a year',
    "insert into retention values ('north', 99, 'working-time', 1, 'Agreed', 'north-lead', 0)",
    'CHECK',
  ],
  [
    'working time kept two years',
    "insert into retention values ('north', 99, 'working-time', 2, 'Agreed', 'north-lead', 0)",
    'done',
  ],
  [
    'approvals kept four years',
    "insert into retention values ('north', 99, 'approvals', 4, 'Agreed', 'north-lead', 0)",
    'CHECK',
  ],
  [
    'approvals kept five years',
    "insert into retention values ('north', 99, 'approvals', 5, 'Agreed', 'north-lead', 0)",
    'done',
  ],
  [
    'a rule changed to an unknown level',
    "insert into rule_changes values ('north', 99, 'daily-rest', 'loud', '{}', 'x', 'north-lead', 0)",
    'CHECK',
  ],
  [
    'a number of a standard twice',
    "insert into standards values ('north', 's', '3.2', 'T', 'W', '2026-01-01', null, 1)",
    'UNIQUE',
  ],
  [
    'a number of a standard of another service',
    "insert into standards values ('north', 's', '3.3', 'T', 'W', '2026-01-01', null, 1); update standards set number = '3.3' where service_id = 'south'",
    'done',
  ],
  ['a standard taken out with its links', 'delete from standards', 'done'],
  // A value removed as a whole.
  ['another post taken out with its hours', 'delete from other_posts', 'done'],
  ['a band taken out with its cover', 'delete from bands', 'done'],
  ['an approval taken out with its suspensions', "delete from approvals where id = 'north-approval'", 'done'],
])('%s: %s → %s', async (_, statements, outcome) => {
  expect(await trying(database.store, statements)).toBe(outcome)
})
