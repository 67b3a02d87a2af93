import { setImmediate } from 'node:timers/promises'
import type { Store } from '@amhp/db/open.ts'
import { countUnclear } from '@amhp/shared/contract/import.ts'
import { Problem } from '@amhp/shared/contract/problems.ts'
import type { ShiftChange } from '@amhp/shared/contract/shift-changes.ts'
import { newId } from '@amhp/shared/rota/new-id.ts'
import type { Instant } from '@amhp/shared/time/instant.ts'
import type { Zone } from '@amhp/shared/time/zone.ts'
import { putAbsence } from '../absences/store.ts'
import { recordAudit } from '../audit/record-audit.ts'
import { writeAndFindNotices } from '../notices/write-with-notices.ts'
import { type RecordAnswers, settleRecords } from '../rotas/settle-records.ts'
import { writeEdit } from '../rotas/write-edit.ts'
import { insertImport } from './imports-store.ts'
import { keepAnswers } from './keep-answers.ts'
import { addNewPeople } from './new-people.ts'
import type { PlanWithPeople } from './plan-from-store.ts'
import type { ImportPlan } from './plan-import.ts'

export interface SheetImport {
  readonly service: { readonly id: string; readonly zone: Zone }
  /** Null for the command line. */
  readonly accountId: string | null
  readonly at: Instant
  /** Import the rest although some of it is not clear. */
  readonly leaveOut: boolean
  readonly records: RecordAnswers
  /** Answers about the sheet to keep for the next, and those to forget. Undefined keeps none. */
  readonly kept?: Parameters<typeof keepAnswers>[2] | undefined
}

/** The most changes in an edit that the endpoint accepts, because undo sends an edit back as a whole. */
const mostChanges = 2000

const asUsual = { countsAsWork: false, excluded: true, endKnown: true }

interface WrittenImport {
  /** To undo it by; null where it changed nothing. */
  readonly import: string | null
}

/** Imports into the draft what was planned, in one transaction: shifts as edits, absences, and an audit entry. */
export async function writePlan(store: Store, plan: PlanWithPeople, importing: SheetImport): Promise<WrittenImport> {
  const { service, accountId, at, leaveOut, records, kept } = importing
  if (countUnclear(plan) > 0 && !leaveOut) throw refusal(plan)
  const changing = { store, serviceId: service.id, at }
  const change = { cause: 'import', about: { kind: 'service', id: service.id } } as const
  const id = newId()
  return await writeAndFindNotices(changing, change, async (q) => {
    const changes = changesOf(plan)
    const by = { serviceId: service.id, accountId, at }
    await addNewPeople(q, by, plan.newPeople)
    if (kept) await keepAnswers(q, by, kept)
    if (changes.length + plan.absences.length + plan.newPeople.length === 0) return { import: null }
    await settleRecords(q, by, service.zone, changes, records)
    const edits: { rotaId: string; number: number }[] = []
    for (let i = 0; i < changes.length; i += mostChanges) {
      const written = await writeEdit(q, {
        serviceId: service.id,
        zone: service.zone,
        accountId,
        at,
        name: 'Import a spreadsheet',
        changes: changes.slice(i, i + mostChanges),
        records: [],
      }).catch(refuseMeanwhile)
      edits.push(...written.map(({ rotaId, number }) => ({ rotaId, number })))
      // Statements run on this thread: between them it answers others.
      await setImmediate()
    }
    const absences = plan.absences.map((absence) => ({ ...absence, id: newId() }))
    for (const absence of absences) await putAbsence(q, service.id, { ...absence, ...asUsual, version: 1 })
    const idsOf = (rows: readonly { readonly id: string }[]) => rows.map((row) => row.id)
    await insertImport(q, {
      ...{ ...by, id, edits, absences: idsOf(absences), amhps: idsOf(plan.newPeople) },
      ...{ added: plan.add.length, replaced: plan.replace.length },
    })
    await recordAudit(q, by, {
      what: `Imported a spreadsheet${accountId === null ? ' on the command line' : ''}: ${plan.add.length} shifts added, ${plan.replace.length} replaced, ${plan.absences.length} absences entered${plan.newPeople.length > 0 ? `, ${plan.newPeople.length} AMHPs added to the register` : ''}`,
      about: { kind: 'rota', id: `${plan.from}.${plan.to}` },
      detail: { from: plan.from, to: plan.to, leftOut: countUnclear(plan) },
    })
    return { import: id }
  })
}

/** Shifts that someone changed since the import was planned. */
function refuseMeanwhile(error: unknown): never {
  if (error instanceof Problem && error.body.code === 'stale-edit')
    throw new Problem(
      'try-again',
      'Nothing was imported: someone changed shifts of these days meanwhile. Import again.',
    )
  throw error
}

/** A shift that takes the place of another keeps its id, and so its history and what is on record of it. */
function changesOf({ add, replace }: ImportPlan): ShiftChange[] {
  const replaced = new Map(replace.map(({ rota: _, ...before }) => [before.id, before]))
  const added = new Set(add.map(({ id }) => id))
  return [
    ...[...replaced.values()].filter(({ id }) => !added.has(id)).map((before) => ({ before, after: null })),
    ...add.map((after) => ({ before: replaced.get(after.id) ?? null, after })),
  ]
}

const mostListed = 500

function refusal(plan: ImportPlan): Problem {
  const count = countUnclear(plan)
  const faults = [
    ...plan.faults.map(({ row, column, message }) => ({ path: `${column}${row}`, message })),
    ...plan.people
      .filter(({ amhp }) => amhp === null)
      .map(({ text, message }) => ({ path: `people.${text}`, message: message! })),
    ...plan.unclear.map(({ text, message }) => ({ path: `meanings.${text}`, message })),
  ]
  return new Problem(
    'not-accepted',
    `Nothing was imported. ${count === 1 ? 'One thing is' : `${count} things are`} not clear: answer what is listed, or choose to leave it out.`,
    { faults: faults.slice(0, mostListed) },
  )
}
