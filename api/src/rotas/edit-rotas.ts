import type { Given, Reply } from '@amhp/shared/contract/endpoint.ts'
import type { editRotas as endpoint } from '@amhp/shared/contract/rotas.ts'
import { formatInstant } from '@amhp/shared/time/instant.ts'
import { recordAudit } from '../audit/record-audit.ts'
import type { Context } from '../http/route.ts'
import { plannedText } from '../shifts/planned.ts'
import { draftShiftsById, writeDraft } from '../shifts/store.ts'
import { differenceOfEdit } from './difference-of-edit.ts'
import { planEdit, readChanges, shiftsNamed } from './plan-edit.ts'
import { appendEdit, countVersion, knownAmhps, rotaPeriods } from './store.ts'

/** Edits the draft in one transaction: the shifts, the log of each rota touched, and the audit trail, or nothing. */
export async function editRotas(
  { name, changes: sent }: Given<typeof endpoint>['body'],
  { store, clock, account }: Context,
): Promise<Reply<typeof endpoint>> {
  const { serviceId } = account
  const changes = readChanges(sent)
  const by = { id: account.id, name: account.name }
  const at = clock.now()
  const edits = await store.tx(async (q) => {
    const stored = new Map(
      (await draftShiftsById(q, serviceId, shiftsNamed(changes))).map((shift) => [shift.id, shift]),
    )
    const wanted = new Set(changes.flatMap(({ after }) => after?.amhp ?? []))
    const rotas = await rotaPeriods(q, serviceId)
    const plan = planEdit(name, changes, stored, rotas, await knownAmhps(q, serviceId, [...wanted]), account.zone)
    await writeDraft(q, serviceId, plan.put, plan.removed)
    const written: Reply<typeof endpoint>['edits'] = []
    for (const [rotaId, lines] of plan.perRota) {
      const number = await appendEdit(q, { serviceId, rotaId, accountId: account.id, at, name, changes: lines })
      await countVersion(q, serviceId, rotaId)
      const rota = rotas.find(({ id }) => id === rotaId)!
      await recordAudit(q, {
        serviceId,
        accountId: account.id,
        at,
        what: `${name} (${lines.length === 1 ? '1 shift' : `${lines.length} shifts`}) in the draft of ${rota.name}`,
        about: { kind: 'rota', id: rotaId },
        detail: { edit: number },
      })
      written.push({
        number,
        name,
        by,
        at: formatInstant(at),
        changes: lines.map(({ before, after }) => ({
          before: before && plannedText(before),
          after: after && plannedText(after),
        })),
      })
    }
    return written
  })
  return { edits, difference: await differenceOfEdit(store, serviceId, changes) }
}
