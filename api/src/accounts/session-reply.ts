import { exampleFrom } from '@amhp/db/marks.ts'
import { type AccountRole, accountRoles } from '@amhp/shared/contract/endpoint.ts'
import type { Session } from '@amhp/shared/contract/session.ts'
import { dateAt, zoneOf } from '@amhp/shared/time/zone.ts'
import { isForThisMachine } from '../config.ts'
import type { Dependencies } from '../http/dependencies.ts'
import type { Caller } from '../http/session.ts'
import { countUnseenNotices } from './notices-store.ts'
import { type AccountRow, allAccounts } from './store.ts'

export const roleNames: Record<AccountRole, string> = { manager: 'manager', lead: 'lead', amhp: 'AMHP' }

const label = ({ name, roles }: AccountRow) =>
  `${name}, ${accountRoles
    .filter((role) => roles.includes(role))
    .map((role) => roleNames[role])
    .join(' and ')}`
const rank = ({ roles }: AccountRow) => Math.min(...roles.map((role) => accountRoles.indexOf(role)))

/** The accounts without a password that anyone on this machine may sign in to: in the example database only. Managers first. */
export async function exampleAccounts({ store, config }: Dependencies): Promise<AccountRow[]> {
  // An empty database may become the example after the start.
  if (!isForThisMachine(config) || (await exampleFrom(store.read)) === undefined) return []
  const accounts = await allAccounts(store.read)
  return accounts
    .filter((account) => account.active && account.passwordHash === null)
    .sort((a, b) => rank(a) - rank(b) || (a.name < b.name ? -1 : 1))
}

/** The reply of every way of signing in: the account, today's date and the example accounts. */
export async function sessionReply(
  dependencies: Dependencies,
  account: Omit<Caller, 'sessionId' | 'hasPassword' | 'passwordAt'> | null,
): Promise<Session> {
  const zone = account?.zone ?? zoneOf('Europe/London')
  const examples = await exampleAccounts(dependencies)
  return {
    account: account && {
      id: account.id,
      name: account.name,
      email: account.email,
      roles: [...account.roles],
      amhp: account.amhp,
      service: { ...account.service },
      notices: await countUnseenNotices(dependencies.store.read, account),
    },
    today: dateAt(zone, dependencies.clock.now()),
    examples: examples.map((example) => ({ account: example.id, label: label(example) })),
  }
}
