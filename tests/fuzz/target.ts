import type { AccountRole } from '@amhp/shared/contract/endpoint.ts'
import { type Asker, openApi } from '../support/server/api.ts'
import type { SmallService } from '../support/services/small-service.ts'
import { WriteLog } from './write-log.ts'

export const accountNames = ['manager', 'lead', 'amhp', 'everything'] as const
type AccountName = AccountRole | 'everything'

/** Somebody who sends requests; `account` is undefined for somebody signed out. */
export interface Caller {
  readonly says: string
  readonly service: SmallService | undefined
  readonly account: AccountName | undefined
  cookie: string | undefined
}

/** A one-time link that somebody was shown. */
export interface Link {
  readonly token: string
  readonly service: SmallService
}

/** A server on a new database with two services, and what was seen of it so far. */
export interface Target {
  readonly api: Awaited<ReturnType<typeof openApi>>
  readonly callers: readonly Caller[]
  readonly writes: WriteLog
  /** Ids and keys of findings that replies named, by service. */
  readonly seen: ReadonlyMap<SmallService, { readonly ids: string[]; readonly findings: string[] }>
  readonly links: Link[]
  /** The last error that was not a refusal. */
  error(): string
  everythingOf(service: SmallService): Asker
  /** Signs a caller in again, whatever became of the account. */
  renew(caller: Caller): Promise<void>
  close(): Promise<void>
}

function idsIn(service: SmallService): string[] {
  const { emails: _emails, finding: _finding, code: _code, accounts, shifts, ...rest } = service
  const all = [...Object.values(accounts), ...shifts, ...Object.values(rest)]
  return all.filter((value) => typeof value === 'string')
}

/** Ids of the services as they were filled: replies may tell these to whoever sent them. */
export const firstIds = (service: SmallService) => idsIn(service).filter((id) => id !== service.id)

export async function openTarget(): Promise<Target> {
  const api = await openApi()
  const writes = new WriteLog(api.store.file)
  const services = [api.north, api.south]
  let last: unknown
  const noteError = api.store.noteError
  const noteLast = (error: unknown) => {
    last = error
    noteError(error)
  }
  Object.assign(api.store, { noteError: noteLast })
  const nobody: Caller = { says: 'nobody', service: undefined, account: undefined, cookie: undefined }
  const callers = services.flatMap((service) =>
    accountNames.map((account): Caller => ({ says: `${service.id} ${account}`, service, account, cookie: undefined })),
  )
  const askers = new Map<SmallService, Asker>()
  for (const service of services) askers.set(service, await api.signIn('everything', service))
  const renew = async (caller: Caller) => {
    const { service, account } = caller
    if (!service || !account) return
    writes.allowAgain(service.id, service.accounts[account])
    caller.cookie = (await api.signInTo(service.id, service.accounts[account])).cookie
    if (account === 'everything') askers.set(service, await api.signIn(account, service))
  }
  for (const caller of callers) await renew(caller)
  return {
    ...{ api, writes, renew, links: [] },
    callers: [nobody, ...callers],
    seen: new Map(services.map((service) => [service, { ids: firstIds(service), findings: [service.finding] }])),
    error: () => (last instanceof Error ? String(last.stack) : String(last)),
    everythingOf: (service) => askers.get(service)!,
    async close() {
      writes.close()
      await api.close()
    },
  }
}
