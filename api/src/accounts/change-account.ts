import { exampleFrom } from '@amhp/db/marks.ts'
import type { Db } from '@amhp/db/open.ts'
import type { Account, AccountDetails } from '@amhp/shared/contract/accounts.ts'
import { planningRoles } from '@amhp/shared/contract/endpoint.ts'
import { actorOf, recordAudit } from '../audit/record-audit.ts'
import { changesNothing, refuseField, refuseStale } from '../http/refuse.ts'
import type { Context } from '../http/route.ts'
import { noteNewEmail, refuseTakenEmail } from './change-email.ts'
import { checkAmhp, findAccountOrRefuse } from './check-account.ts'
import { inOrder, noteNewRights } from './note-rights.ts'
import { type AccountRow, accountOf, accountsOf, findAccount, updateAccount } from './store.ts'

type AccountChange = AccountDetails & { version: number }

/** Changes an account. Nobody can lock themselves out, and each service keeps a manager and a lead who can sign in. */
export async function changeAccountOf(context: Context, id: string, sent: AccountChange): Promise<Account> {
  const { store, account: caller } = context
  const change = { ...sent, roles: inOrder(sent.roles) }
  const { serviceId } = caller
  return await store.tx(async (q) => {
    const stored = await findAccountOrRefuse(q, serviceId, id)
    refuseStale(accountOf(stored), change)
    if (changesNothing(accountOf({ ...stored, roles: inOrder(stored.roles) }), change)) return accountOf(stored)
    await checkAmhp(q, serviceId, change.amhp, id)
    if (id === caller.id) refuseForOneself(stored, change)
    await refuseLast(q, stored, change)
    const { name, email, roles, amhp, active } = change
    await refuseTakenEmail(q, serviceId, email, id)
    await updateAccount(q, stored, { name, email, roles, amhpId: amhp, active, version: stored.version + 1 })
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
    await noteNewRights(q, context, stored, change)
    await noteNewEmail(q, context, stored, email)
    return accountOf((await findAccount(q, serviceId, id))!)
  })
}

function refuseForOneself(stored: AccountRow, { active, roles, amhp }: AccountChange) {
  if (!active) refuseField('active', 'You cannot stop yourself signing in; ask another lead')
  if (!roles.includes('lead')) refuseField('roles', 'You cannot stop being a lead yourself; ask another lead')
  // She would read that AMHP's sickness. To give it up is hers to do.
  if (amhp !== null && amhp !== stored.amhpId)
    refuseField('amhp', 'You cannot choose the AMHP of your own account; ask another lead, or invite one')
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
