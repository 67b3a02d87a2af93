import type { editRotas as endpoint } from '@amhp/shared/contract/edits.ts'
import type { Given, Reply } from '@amhp/shared/contract/endpoint.ts'
import type { Context } from '../http/route.ts'
import { describeRotas } from './describe-rotas.ts'
import { refuseRepeated } from './plan-edit.ts'
import { rotasById } from './store.ts'
import { writeEdit } from './write-edit.ts'

/** Edits the draft: all of the edit is written, or nothing. */
export async function editRotas(
  { store, clock, account }: Context,
  { name, changes, records }: Given<typeof endpoint>['body'],
): Promise<Reply<typeof endpoint>> {
  const { serviceId } = account
  refuseRepeated(changes)
  const by = { id: account.id, name: account.name }
  const at = clock.now()
  const written = await store.tx((q) =>
    writeEdit(q, { serviceId, zone: account.zone, accountId: account.id, at, name, changes, records }),
  )
  const rows = await rotasById(store.read, serviceId, new Set(written.map(({ rotaId }) => rotaId)))
  return {
    edits: written.map((edit) => ({ number: edit.number, name, by, at, changes: [...edit.changes] })),
    rotas: await describeRotas(store.read, serviceId, rows),
  }
}
