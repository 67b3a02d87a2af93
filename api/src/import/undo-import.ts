import { isFault } from '@amhp/db/faults.ts'
import type { Db } from '@amhp/db/open.ts'
import { Problem } from '@amhp/shared/contract/problems.ts'
import { deleteAbsence, findAbsence } from '../absences/store.ts'
import { actorOf, recordAudit } from '../audit/record-audit.ts'
import type { Context } from '../http/route.ts'
import { writeWithNotices } from '../notices/write-with-notices.ts'
import { registerOf } from '../rota-document/register-store.ts'
import { writeEdit } from '../rotas/write-edit.ts'
import { changesOfEdit, deleteAmhp, findImport, noteUndone } from './imports-store.ts'

/** Undoes an import as a whole, or not at all: its shifts, its absences, and the people it added. */
export async function undoImport(context: Context, importId: string): Promise<void> {
  const { serviceId, zone, id: accountId } = context.account
  const by = actorOf(context)
  await writeWithNotices(context, { cause: 'import', about: { kind: 'service', id: serviceId } }, async (q) => {
    const row = await findImport(q, serviceId, importId)
    if (!row) throw new Problem('not-found', 'There is no such import. Choose one from the list.')
    if (row.undoneAt !== null) throw new Problem('in-use', 'This import was undone already.')
    for (const edit of row.edits.toReversed()) {
      const changes = await changesOfEdit(q, serviceId, edit)
      const inverse = changes.map(({ before, after }) => ({ before: after, after: before }))
      const undo = {
        serviceId,
        zone,
        accountId,
        at: by.at,
        name: 'Undo: Import a spreadsheet',
        changes: inverse,
        records: [],
      }
      await writeEdit(q, undo).catch(refuseChanged)
    }
    await removeAbsences(q, serviceId, row.absences)
    await removePeople(q, serviceId, row.amhps)
    await noteUndone(q, serviceId, importId, by.at)
    await recordAudit(q, by, {
      what: `Undid an import: ${row.added} shifts added and ${row.replaced} replaced, ${row.absences.length} absences, ${row.amhps.length} AMHPs added to the register`,
      about: { kind: 'import', id: importId },
    })
  })
}

async function removeAbsences(q: Db, serviceId: string, ids: readonly string[]): Promise<void> {
  for (const id of ids) {
    const absence = await findAbsence(q, serviceId, id)
    if (absence && absence.version > 1) throw changed('an absence of this import was changed')
    if (absence) await deleteAbsence(q, serviceId, id)
  }
}

async function removePeople(q: Db, serviceId: string, ids: readonly string[]): Promise<void> {
  for (const id of ids) {
    const [amhp] = await registerOf(q, serviceId, id)
    if (!amhp) continue
    const isUsed = changed(`${amhp.name} was changed, or has other shifts, absences or an account`)
    if (amhp.version > 1) throw isUsed
    await deleteAmhp(q, serviceId, id).catch((error: unknown) => {
      throw isFault(error, 'SQLITE_CONSTRAINT') ? isUsed : error
    })
  }
}

const changed = (what: string) =>
  new Problem('in-use', `Nothing was undone: ${what} since. Undo that first, or take back by hand what should go.`)

function refuseChanged(error: unknown): never {
  if (error instanceof Problem && error.body.code === 'stale-edit') throw changed('shifts of this import were changed')
  if (error instanceof Problem && error.body.code === 'work-on-record')
    throw changed('work was recorded for shifts of this import')
  throw error
}
