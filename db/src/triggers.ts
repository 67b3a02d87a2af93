import { getTableColumns, getTableName } from 'drizzle-orm'
import type { SQLiteTable } from 'drizzle-orm/sqlite-core'
import { writtenFields } from './logged-shift.ts'
import { columnsWithNames } from './names.ts'
import {
  acknowledgements,
  auditEntries,
  editionShifts,
  editions,
  edits,
  findingAcknowledgements,
  retention,
  ruleChanges,
  securityEvents,
} from './schema/index.ts'

/** A rule that constraints cannot express. Its message is shown to the user. */
export interface Trigger {
  readonly name: string
  readonly sql: string
}

/** While `meta` holds this key, text in immutable records may be replaced; see marks.ts. */
export const retentionRun = 'retention-run'
const outsideRetentionRun = `NOT EXISTS (SELECT 1 FROM meta WHERE key = '${retentionRun}')`

const trigger = (name: string, on: string, when: string, message: string): Trigger => ({
  name,
  sql: `CREATE TRIGGER ${name} BEFORE ${on} WHEN ${when} BEGIN SELECT RAISE(ABORT, '${message.replaceAll("'", "''")}'); END`,
})

const onInsertAndUpdate = (name: string, table: string, when: string, message: string): Trigger[] => [
  trigger(`${name}_insert`, `INSERT ON ${table} FOR EACH ROW`, when, message),
  trigger(`${name}_update`, `UPDATE ON ${table} FOR EACH ROW`, when, message),
]

const columnsOf = (table: SQLiteTable, but: readonly string[]): string[] =>
  Object.values(getTableColumns(table))
    .map((column) => column.name)
    .filter((name) => !but.includes(name))

const differs = (columns: readonly string[]): string =>
  columns.map((column) => `OLD."${column}" IS NOT NEW."${column}"`).join(' OR ')

const textsOf = (table: SQLiteTable): string[] => columnsWithNames(table).map(([, column]) => column.name)

/**
 * Makes rows immutable, except text during a retention run: names in records must be removed after some years (UK GDPR,
 * article 5(1)(e)). `also` is a condition under which that is refused too.
 */
const immutable = (table: SQLiteTable, message: string, also = 'false'): Trigger[] => {
  const name = getTableName(table)
  const changed = `${outsideRetentionRun} OR ${differs(columnsOf(table, textsOf(table)))} OR ${also}`
  return [
    trigger(`${name}_no_update`, `UPDATE ON ${name} FOR EACH ROW`, changed, message),
    trigger(`${name}_no_delete`, `DELETE ON ${name} FOR EACH ROW`, 'true', message),
  ]
}

const rotasOverlap = `EXISTS (SELECT 1 FROM rotas r WHERE r.service_id = NEW.service_id AND r.id <> NEW.id
  AND r."from" < NEW."to" AND NEW."from" < r."to")`

const approvalsOverlap = `EXISTS (SELECT 1 FROM approvals a
  JOIN authorities theirs ON theirs.service_id = a.service_id AND theirs.id = a.authority_id
  JOIN authorities ours ON ours.service_id = NEW.service_id AND ours.id = NEW.authority_id
  WHERE a.service_id = NEW.service_id AND a.amhp_id = NEW.amhp_id AND a.id <> NEW.id
  AND theirs.nation = ours.nation AND a."from" <= NEW.until AND NEW."from" <= a.until)`

const movedAuthorityOverlaps = `NEW.nation <> OLD.nation AND EXISTS (SELECT 1 FROM approvals mine
  JOIN approvals a ON a.service_id = mine.service_id AND a.amhp_id = mine.amhp_id AND a.id <> mine.id
  JOIN authorities theirs ON theirs.service_id = a.service_id AND theirs.id = a.authority_id
  WHERE mine.service_id = NEW.service_id AND mine.authority_id = NEW.id AND a.authority_id <> NEW.id
  AND theirs.nation = NEW.nation AND a."from" <= mine.until AND mine."from" <= a.until)`

const unknownAuthority = `NEW.authorities IS NOT NULL AND EXISTS (SELECT 1 FROM json_each(NEW.authorities) named
  WHERE NOT EXISTS (SELECT 1 FROM authorities a WHERE a.service_id = NEW.service_id AND a.id = named.value))`

const namingAuthorities = ['band_cover', 'duty_slots', 'shifts', 'edition_shifts', 'shift_codes']
const authorityNamed = namingAuthorities
  .map(
    (table) => `EXISTS (SELECT 1 FROM ${table} t, json_each(t.authorities) named
  WHERE t.service_id = OLD.service_id AND named.value = OLD.id)`,
  )
  .join(' OR ')

const olderEdition = `EXISTS (SELECT 1 FROM editions mine
  JOIN editions newer ON newer.service_id = mine.service_id AND newer.rota_id = mine.rota_id AND newer.number > mine.number
  WHERE mine.service_id = NEW.service_id AND mine.id = NEW.edition_id)`

const unknownShift = `NOT EXISTS (SELECT 1 FROM shifts s WHERE s.service_id = NEW.service_id AND s.id = NEW.shift_id)
  AND NOT EXISTS (SELECT 1 FROM edition_shifts p WHERE p.service_id = NEW.service_id AND p.shift_id = NEW.shift_id)`

/** The lines of an edit without the text of their shifts. */
const linesWithoutText = (row: 'OLD' | 'NEW'): string => {
  const texts = writtenFields.flatMap((field) => [`'$.before.${field}'`, `'$.after.${field}'`])
  return `(SELECT json_group_array(json_remove(${['value', ...texts].join(', ')})) FROM json_each(${row}.changes))`
}

const closing = ['closed_at', 'closed_by']
const acknowledgedTexts = textsOf(findingAcknowledgements)
const notOnlyClosed = `${differs(columnsOf(findingAcknowledgements, [...closing, ...acknowledgedTexts]))}
  OR (OLD.closed_at IS NOT NULL AND (${differs(closing)}))
  OR ((${differs(acknowledgedTexts)}) AND ${outsideRetentionRun})`

const counting = ['count', 'last_at']
const eventTexts = textsOf(securityEvents)
const notOnlyCounted = `${differs(columnsOf(securityEvents, [...counting, ...eventTexts]))}
  OR NEW.count < OLD.count OR ((${differs(eventTexts)}) AND ${outsideRetentionRun})`

const oneApproval =
  'Two approvals in one nation overlap. An AMHP is approved by one authority of a nation at a time: end the first before the second begins.'
const noSuchShift = 'There is no such shift in this service.'
const namesAuthority = 'An authority named here does not exist in this service. Choose one of its authorities.'

/**
 * Recreated at each migration: rebuilding a table drops its triggers, and renaming a table fails while a trigger refers to it.
 */
export const triggers: readonly Trigger[] = [
  ...onInsertAndUpdate(
    'rotas_overlap',
    'rotas',
    rotasOverlap,
    'Another rota covers some of these days. Choose days that no rota covers yet.',
  ),
  ...onInsertAndUpdate('approvals_overlap', 'approvals', approvalsOverlap, oneApproval),
  trigger('authorities_move', 'UPDATE OF nation ON authorities FOR EACH ROW', movedAuthorityOverlaps, oneApproval),
  ...namingAuthorities.flatMap((table) =>
    onInsertAndUpdate(`${table}_authorities`, table, unknownAuthority, namesAuthority),
  ),
  trigger(
    'authorities_in_use',
    'DELETE ON authorities FOR EACH ROW',
    authorityNamed,
    'The duty pattern, a shift or a shift code uses this authority. Remove it there first.',
  ),
  trigger(
    'edition_shifts_older',
    'INSERT ON edition_shifts FOR EACH ROW',
    olderEdition,
    'A published edition never changes.',
  ),
  ...immutable(
    edits,
    'The log of edits never changes. Make a new edit.',
    `${linesWithoutText('OLD')} IS NOT ${linesWithoutText('NEW')}`,
  ),
  ...immutable(editions, 'A published edition never changes. Publish a new one.'),
  ...immutable(editionShifts, 'A published edition never changes. Publish a new one.'),
  ...immutable(acknowledgements, 'A reason that was given never changes. Give another when publishing.'),
  ...['shift_records', 'rests_protected'].flatMap((table) => [
    trigger(`${table}_shift_insert`, `INSERT ON ${table} FOR EACH ROW`, unknownShift, noSuchShift),
    trigger(`${table}_shift_update`, `UPDATE OF shift_id ON ${table} FOR EACH ROW`, unknownShift, noSuchShift),
  ]),
  trigger(
    'finding_acknowledgements_no_update',
    'UPDATE ON finding_acknowledgements FOR EACH ROW',
    notOnlyClosed,
    'An acknowledgement never changes. Close it, and add a new one.',
  ),
  trigger(
    'finding_acknowledgements_no_delete',
    'DELETE ON finding_acknowledgements FOR EACH ROW',
    'true',
    'An acknowledgement is never deleted. Close it instead.',
  ),
  ...immutable(ruleChanges, 'A stored change of a rule never changes. Make a new change.'),
  ...immutable(retention, 'A stored retention period never changes. Set a new one.'),
  ...immutable(auditEntries, 'The audit trail never changes.'),
  trigger(
    'security_events_no_update',
    'UPDATE ON security_events FOR EACH ROW',
    notOnlyCounted,
    'A security event never changes.',
  ),
  trigger(
    'security_events_no_delete',
    'DELETE ON security_events FOR EACH ROW',
    outsideRetentionRun,
    'A security event never changes.',
  ),
]
