import { isDeepStrictEqual } from 'node:util'
import { exampleFrom } from '@amhp/db/marks.ts'
import type { Db } from '@amhp/db/open.ts'
import type { Account, AccountDetails } from '@amhp/shared/contract/accounts.ts'
import { type AccountRole, accountRoles, planningRoles } from '@amhp/shared/contract/endpoint.ts'
import { actorOf, recordAudit } from '../audit/record-audit.ts'
import { changesNothing, refuseField, refuseStale } from '../http/refuse.ts'
import type { Context } from '../http/route.ts'
import { endSessionsOf } from '../http/session-store.ts'
import { recordEvent, sourceOf } from '../security-events/record-event.ts'
import { noteNewEmail, refuseTakenEmail } from './change-email.ts'
import { checkAmhp, findAccountOrRefuse } from './check-account.ts'
import { deleteLinksOf } from './link-store.ts'
import { roleNames } from './session-reply.ts'
import { type AccountRow, accountOf, accountsOf, findAccount, updateAccount } from './store.ts'
import { tellOtherLeads } from './tell.ts'

type AccountChange = AccountDetails & { version: number }

/** Changes an account. Nobody can lock themselves out, and each service keeps a manager and a lead who can sign in. */
export async function changeAccountOf(context: Context, id: string, change: AccountChange): Promise<Account> {
  const { store, account: caller } = context
  const { serviceId } = caller
  return await store.tx(async (q) => {
    const stored = await findAccountOrRefuse(q, serviceId, id)
    refuseStale(accountOf(stored), change)
    if (changesNothing(accountOf(stored), change)) return accountOf(stored)
    await checkAmhp(q, serviceId, change.amhp, id)
    if (id === caller.id) refuseOwnLockOut(change)
    await refuseLast(q, stored, change)
    const { name, email, roles, amhp, active } = change
    await refuseTakenEmail(q, serviceId, email, id)
    await updateAccount(q, stored, { name, email, roles, amhpId: amhp, active, version: stored.version + 1 })
    if (!active) {
      await endSessionsOf(q, serviceId, id)
      await deleteLinksOf(q, serviceId, id)
    }
    await recordAudit(q, actorOf(context), {
      what:
        stored.active === active
          ? `Changed the account of ${name}`
          : `${active ? 'Allowed' : 'Stopped'} ${name} signing in`,
      about: { kind: 'account', id },
      detail: {
        before: { name: stored.name, email: stored.email, roles: stored.roles, amhp: stored.amhpId },
        after: { name, email, roles, amhp },
      },
    })
    await recordChange(q, context, stored, change)
    await noteNewEmail(q, context, stored, email)
    if (id === caller.id) await tellOfOwnRoles(q, context, stored, change)
    return accountOf((await findAccount(q, serviceId, id))!)
  })
}

async function recordChange(q: Db, context: Context, stored: AccountRow, { roles, amhp, active }: AccountChange) {
  const source = sourceOf(context)
  const about = { kind: 'account', id: stored.id }
  const inOrder = (held: readonly AccountRole[]) => accountRoles.filter((role) => held.includes(role))
  const detail = {
    before: { roles: inOrder(stored.roles), amhp: stored.amhpId },
    after: { roles: inOrder(roles), amhp },
  }
  if (!isDeepStrictEqual(detail.before, detail.after))
    await recordEvent(q, source, { kind: 'roles-changed', about, detail })
  if (stored.active !== active)
    await recordEvent(q, source, { kind: active ? 'account-allowed' : 'account-stopped', about })
}

/** A lead who gives herself a role is told to the other leads. */
async function tellOfOwnRoles(q: Db, { account, clock }: Context, stored: AccountRow, { roles }: AccountChange) {
  const gained = roles.filter((role) => !stored.roles.includes(role)).map((role) => roleNames[role])
  if (gained.length === 0) return
  await tellOtherLeads(
    q,
    stored,
    `${account.name} added a role to their own account: ${gained.join(', ')}`,
    clock.now(),
  )
}

function refuseOwnLockOut({ active, roles }: AccountChange) {
  if (!active) refuseField('active', 'You cannot stop yourself signing in; ask another lead')
  if (!roles.includes('lead')) refuseField('roles', 'You cannot stop being a lead yourself; ask another lead')
}

async function refuseLast(q: Db, stored: AccountRow, change: AccountChange) {
  const isExample = (await exampleFrom(q)) !== undefined
  const canSignIn = (account: AccountRow) => account.active && (isExample || account.passwordHash !== null)
  if (!canSignIn(stored)) return
  const others = (await accountsOf(q, stored.serviceId)).filter((other) => other.id !== stored.id && canSignIn(other))
  for (const role of planningRoles) {
    const loses = stored.roles.includes(role) && !(change.active && change.roles.includes(role))
    if (loses && !others.some(({ roles }) => roles.includes(role)))
      refuseField(
        change.active ? 'roles' : 'active',
        `${stored.name} is the only ${role} who can sign in; make someone else a ${role} first`,
      )
  }
}
