import { getBoard } from '@amhp/shared/contract/board.ts'
import { compareRota } from '@amhp/shared/contract/editions.ts'
import type { Endpoint } from '@amhp/shared/contract/endpoint.ts'
import { endpoints } from '@amhp/shared/contract/index.ts'
import { listRotas } from '@amhp/shared/contract/rotas.ts'
import type { Asker } from '../support/server/api.ts'
import { nameOf, validAsk } from '../support/server/every-endpoint.ts'
import { rowsOfService } from '../support/server/table-rows.ts'
import type { SmallService } from '../support/services/small-service.ts'
import { firstIds, type Target } from './target.ts'

const week = { from: '2026-11-30', to: '2026-12-07' }

/** Rows that name something of another service, or nothing, where no foreign key can hold them. */
const strays = {
  'an AMHP in the log of edits': `select e.service_id, l.value from edits e, json_each(e.changes) l, json_each('["before","after"]') side
    where json_extract(l.value, '$.' || side.value || '.amhpId') is not null and not exists (select 1 from amhps a
    where a.service_id = e.service_id and a.id = json_extract(l.value, '$.' || side.value || '.amhpId'))`,
  'an account in a session': `select 1 from sessions s where not exists (select 1 from accounts a where a.service_id = s.service_id and a.id = s.account_id)`,
  'a shift outside its rota': `select s.id from shifts s join rotas r on r.service_id = s.service_id and r.id = s.rota_id
    where date(s.start / 1000, 'unixepoch') < date(r."from", '-1 day') or date(s.start / 1000, 'unixepoch') > r."to"`,
}

/** What is wrong with the database, and with what people see of it, after many requests. */
export async function faultsAfter(target: Target): Promise<string[]> {
  const { writes, api } = target
  const faults: string[] = []
  const [integrity] = writes.all('pragma integrity_check') as { integrity_check: string }[]
  if (integrity?.integrity_check !== 'ok') faults.push(`integrity_check: ${JSON.stringify(integrity)}`)
  for (const row of writes.all('pragma foreign_key_check')) faults.push(`foreign_key_check: ${JSON.stringify(row)}`)
  for (const [what, query] of Object.entries(strays))
    for (const row of writes.all(query)) faults.push(`${what} is not there: ${JSON.stringify(row)}`)
  for (const caller of target.callers) await target.renew(caller)
  for (const [service, other] of [
    [api.north, api.south],
    [api.south, api.north],
  ] as const) {
    faults.push(
      ...(await foreignRows(target, service, other)),
      ...(await unread(target.everythingOf(service), service)),
    )
  }
  return faults
}

/** Rows of one service that hold words of the other. */
async function foreignRows({ api }: Target, service: SmallService, other: SmallService) {
  const rows = await rowsOfService(api.store, service.id)
  return Object.entries(rows).flatMap(([table, text]) => {
    const own = firstIds(other).reduce((left, id) => left.replaceAll(id, ''), text)
    const told = own.match(new RegExp(`.{0,80}${other.id}.{0,80}`))
    return told ? [`${table} of ${service.id} holds ${told[0]}`] : []
  })
}

/** What somebody with every role can no longer read. The comparison and the board run the rules on the whole rota. */
async function unread(asker: Asker, service: SmallService) {
  const faults: string[] = []
  const read = async (endpoint: Endpoint, asked: object) => {
    const { status, value, problem } = await asker.try(endpoint, asked)
    if (status !== 200) faults.push(`${nameOf(endpoint)} cannot be read any more: ${JSON.stringify(problem)}`)
    return value
  }
  for (const endpoint of endpoints.filter(({ method, params }) => method === 'GET' && !params))
    await read(endpoint, await validAsk(endpoint, service, asker))
  await read(getBoard, { query: week })
  const { rotas } = await asker.ask(listRotas, {})
  for (const { id } of rotas) await read(compareRota, { params: { rotaId: id } })
  return faults
}
