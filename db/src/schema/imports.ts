import { importAnswerKinds } from '@amhp/shared/contract/import-answers.ts'
import { foreignKey, index, integer, primaryKey, sqliteTable, text } from 'drizzle-orm/sqlite-core'
import { accounts } from './accounts.ts'
import { amhps } from './amhps.ts'
import { id, ids, instant, json, oneOf, serviceId } from './columns.ts'
import { services } from './service.ts'

/**
 * An answer that somebody gave about a spreadsheet, offered with the next one. `text` is what it is of: a row or column by how it
 * begins, with its `place`. An answer of a person is an AMHP, or null where the name is nobody's. The account is null for the command line.
 */
export const importAnswers = sqliteTable(
  'import_answers',
  {
    serviceId: serviceId(),
    id: id('id').notNull(),
    kind: text('kind', { enum: importAnswerKinds }).notNull(),
    text: text('text').notNull(),
    place: text('place'),
    answer: text('answer'),
    amhpId: id('amhp_id'),
    accountId: id('account_id'),
    at: instant('at').notNull(),
    /** When an import last used it. */
    usedAt: instant('used_at').notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.serviceId, t.id] }),
    foreignKey({ columns: [t.serviceId], foreignColumns: [services.id] }),
    foreignKey({ columns: [t.serviceId, t.amhpId], foreignColumns: [amhps.serviceId, amhps.id] }).onDelete('cascade'),
    foreignKey({ columns: [t.serviceId, t.accountId], foreignColumns: [accounts.serviceId, accounts.id] }),
    index('import_answers_by_amhp').on(t.serviceId, t.amhpId),
    oneOf('import_answers_kind', t.kind, importAnswerKinds),
  ],
)

/** An import and what it wrote, so that it can be undone as a whole: edits of the draft, absences, and AMHPs added to the register. */
export const imports = sqliteTable(
  'imports',
  {
    serviceId: serviceId(),
    id: id('id').notNull(),
    /** Null for the command line. */
    accountId: id('account_id'),
    at: instant('at').notNull(),
    edits: json<readonly { rotaId: string; number: number }[]>('edits').notNull(),
    absences: ids('absences').notNull(),
    amhps: ids('amhps').notNull(),
    replaced: integer('replaced').notNull(),
    added: integer('added').notNull(),
    undoneAt: instant('undone_at'),
  },
  (t) => [
    primaryKey({ columns: [t.serviceId, t.id] }),
    foreignKey({ columns: [t.serviceId], foreignColumns: [services.id] }),
    foreignKey({ columns: [t.serviceId, t.accountId], foreignColumns: [accounts.serviceId, accounts.id] }),
    index('imports_by_time').on(t.serviceId, t.at),
  ],
)
