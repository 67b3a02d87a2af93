import { exampleFrom } from '@amhp/db/marks.ts'
import { type AccountRole, accountRoles } from '@amhp/shared/contract/endpoint.ts'
import type { Session } from '@amhp/shared/contract/session.ts'
import { dateAt, zoneOf } from '@amhp/shared/time/zone.ts'
import type { Caller } from '../http/session.ts'
import type { World } from '../http/world.ts'
import { type AccountRow, allAccounts } from './store.ts'

const words: Record<AccountRole, string> = { manager: 'manager', lead: 'lead', amhp: 'AMHP' }

const label = ({ name, roles }: AccountRow) =>
  `${name}, ${accountRoles
    .filter((role) => roles.includes(role))
    .map((role) => words[role])
    .join(' and ')}`
const rank = ({ roles }: AccountRow) => Math.min(...roles.map((role) => accountRoles.indexOf(role)))

/** The accounts that need no password: in a database marked as the example's, none in any other. Managers first. */
export async function exampleAccounts({ store }: Pick<World, 'store'>): Promise<AccountRow[]> {
  if ((await exampleFrom(store.read)) === undefined) return []
  const accounts = await allAccounts(store.read)
  return accounts
    .filter((account) => account.active && account.passwordHash === null)
    .sort((a, b) => rank(a) - rank(b) || (a.name < b.name ? -1 : 1))
}

/** The reply of every way of signing in: the account, today's date and the example accounts. */
export async function sessionReply(world: World, account: Omit<Caller, 'sessionId'> | null): Promise<Session> {
  const zone = account?.zone ?? zoneOf('Europe/London')
  const examples = await exampleAccounts(world)
  return {
    account: account && {
      id: account.id,
      name: account.name,
      email: account.email,
      roles: [...account.roles],
      amhp: account.amhp,
      service: { ...account.service },
    },
    today: dateAt(zone, world.clock.now()),
    examples: examples.map((example) => ({ account: example.id, label: label(example) })),
  }
}
