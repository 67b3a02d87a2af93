import { cleared } from '@amhp/api/retention/anonymise-store.ts'
import * as tables from '@amhp/db/schema/index.ts'
import { personalData } from '@amhp/shared/contract/own-data.ts'
import { getTableColumns, is } from 'drizzle-orm'
import { getTableConfig, SQLiteTable } from 'drizzle-orm/sqlite-core'
import { expect, test } from 'vitest'
import * as z from 'zod/mini'

/** Tables whose rows are of a person, and their place in the copy of her data. */
const placeInCopy: Record<string, string> = {
  accounts: 'account',
  sessions: 'account.sessions',
  one_time_links: 'account.oneTimeLinks',
  account_notices: 'account.notices',
  amhps: 'amhp',
  approvals: 'amhp.approvals',
  suspensions: 'amhp.approvals.suspended',
  acting_for: 'amhp.actingFor',
  other_posts: 'amhp.otherPost',
  other_post_hours: 'amhp.otherPost.weekly',
  other_post_exceptions: 'amhp.otherPost.exceptions',
  edition_shifts: 'shifts',
  shift_records: 'shiftRecords',
  call_outs: 'shiftRecords.callOuts',
  absences: 'absences',
  rests_given: 'restGiven',
  rests_protected: 'restProtected',
  derogations: 'derogations',
  import_answers: 'namesInSheets',
  acknowledgements: 'acknowledgements',
  finding_acknowledgements: 'acknowledgements',
  notices: 'notices',
  audit_entries: 'audit',
}

/** Tables that name a person and are in no copy, and why. */
const tablesLeftOut: Record<string, string> = {
  shifts: 'the draft: nothing of it is hers until it is published',
  edits: 'the log of the draft; that she edited is in the audit trail',
  rotas: 'who owns a rota is in the audit trail',
  editions: 'who published one is in the audit trail',
  rule_changes: 'a setting of the service; who chose it is in the audit trail',
  retention: 'a setting of the service; who chose it is in the audit trail',
  imports: 'that she imported a spreadsheet is in the audit trail',
  security_events: 'may hold the network address of somebody else who tried her account',
}

/** Columns that are in no copy, and why. */
const columnsLeftOut: Record<string, string> = {
  'sessions.tokenHash': 'a secret',
  'one_time_links.tokenHash': 'a secret',
  'one_time_links.madeBy': 'somebody else',
  'amhps.optOutFrom': 'in the copy as optOut',
  'amhps.optOutUntil': 'in the copy as optOut',
  'other_post_exceptions.start': 'in the copy as hours',
  'other_post_exceptions.end': 'in the copy as hours',
  'edition_shifts.editionId': 'in the copy as editions',
  'call_outs.recordId': 'in the copy as its record',
  'suspensions.approvalId': 'in the copy as its approval',
  'import_answers.kind': 'what it is an answer about; of her it is always a name',
  'import_answers.place': 'where in a sheet; a name has none',
  'import_answers.answer': 'of a name it is she',
  'rests_given.at': 'when it was written down is in the audit trail',
  'acknowledgements.rotaId': 'of the finding, which the copy names',
  'acknowledgements.editionId': 'of the finding, which the copy names',
  'finding_acknowledgements.rule': 'of the finding, which the copy names',
  'finding_acknowledgements.found': 'of the finding, which the copy names',
  'finding_acknowledgements.level': 'of the finding, which the copy names',
  'finding_acknowledgements.reasonCode': 'the kind of the reason, which the copy has in words',
  'finding_acknowledgements.ownerId': 'who looks after it, and has no say in it',
  'finding_acknowledgements.closedAt': 'when it was closed is in the audit trail',
  'finding_acknowledgements.closedBy': 'who closed it is in the audit trail',
  'notices.rotaId': 'what the manager was told it of',
  'notices.aboutKind': 'what was changed, which the cause says',
  'notices.aboutId': 'what was changed, which the cause says',
  'notices.seenAt': 'what a manager did',
  'notices.seenBy': 'what a manager did',
  'audit_entries.aboutKind': 'what it is about, which the sentence says',
  'audit_entries.aboutId': 'what it is about, which the sentence says',
}

/** Who it is of, or who wrote it, and the row itself. */
const ofRow = new Set(['serviceId', 'id', 'version', 'amhpId', 'accountId'])

const all = Object.values<unknown>(tables).filter((value) => is(value, SQLiteTable))
const nameOf = (table: SQLiteTable) => getTableConfig(table).name

/** Tables that refer to an account or an AMHP, and the parts of theirs. */
function personal(): SQLiteTable[] {
  const found = new Set<SQLiteTable>([tables.accounts, tables.amhps])
  const refersTo = (table: SQLiteTable) =>
    getTableConfig(table).foreignKeys.some(({ onDelete, reference }) => {
      const { foreignTable } = reference()
      const isPart = onDelete === 'cascade' && found.has(foreignTable)
      return isPart || foreignTable === tables.accounts || foreignTable === tables.amhps
    })
  for (let size = 0; size !== found.size; ) {
    size = found.size
    for (const table of all) if (refersTo(table)) found.add(table)
  }
  return [...found]
}

type Json = z.core.JSONSchema.JSONSchema
const copy = z.toJSONSchema(personalData, { io: 'input', unrepresentable: 'any' })

/** The names of the fields at a place of the copy. */
function fieldsAt(place: string): string[] {
  let at: Json | undefined = copy
  const inside = (schema: Json | undefined): Json | undefined =>
    schema?.anyOf
      ? inside(schema.anyOf.find(({ type }) => type !== 'null'))
      : schema?.type === 'array'
        ? inside(schema.items as Json)
        : schema
  for (const step of place.split('.')) at = inside(at?.properties?.[step] as Json | undefined)
  return Object.keys(at?.properties ?? {})
}

const left = personal()
  .filter((table) => !(nameOf(table) in tablesLeftOut))
  .flatMap((table) => {
    const name = nameOf(table)
    const place = placeInCopy[name]
    const inCopy = new Set(place === undefined ? [] : fieldsAt(place))
    const goes = new Set(Object.keys((cleared as Record<string, object>)[name] ?? {}))
    return Object.keys(getTableColumns(table))
      .filter((column) => !ofRow.has(column) && !inCopy.has(column) && !inCopy.has(column.replace(/Id$/, '')))
      .filter((column) => !goes.has(column))
      .map((column) => `${name}.${column}`)
  })

test('each column of a person is in the copy of her data, cleared when she is erased, or named above with the reason', () => {
  expect(left.sort()).toEqual(Object.keys(columnsLeftOut).sort())
})

test('the tables named above are of a person', () => {
  const names = personal().map(nameOf)
  const named = [...Object.keys(placeInCopy), ...Object.keys(tablesLeftOut)]
  expect(named.filter((name) => !names.includes(name))).toEqual([])
})
