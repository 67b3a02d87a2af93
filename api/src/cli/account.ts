import { parseArgs } from 'node:util'
import { openStore } from '@amhp/db/open.ts'
import { inviteAccount } from '@amhp/shared/contract/accounts.ts'
import { Problem } from '@amhp/shared/contract/problems.ts'
import { faultsOf } from '@amhp/shared/rota/faults.ts'
import { addAccount } from '../accounts/invite-account.ts'
import { makeLink } from '../accounts/make-link.ts'
import { findAccountByEmail } from '../accounts/store.ts'
import { recordAudit } from '../audit/record-audit.ts'
import { allServices, type ServiceRow } from '../service/store.ts'
import type { CommandWorld } from './world.ts'

const usage = `Usage: npm run rota -- account add --name NAME --email ADDRESS --roles manager,lead,amhp [--amhp ID] [--service ID]
       npm run rota -- account link --email ADDRESS
  --amhp     the AMHP of the register to whom the account belongs
  --service  which service, where the database holds more than one
`

/**
 * `account add …` makes an account and prints the one-time link with which its password is set; `account link` prints
 * a new link for one that is there, so that nobody is locked out for good.
 */
export async function run(args: string[], world: CommandWorld): Promise<number> {
  if (args[0] === 'link' && args[1] === '--email' && args[2] !== undefined && args.length === 3)
    return await renew(args[2], world)
  const asked = readArgs(args)
  if (typeof asked === 'string') {
    world.complain(`${asked}\n${usage}`)
    return 2
  }
  const { invitation, serviceId } = asked
  const store = await openStore(world.databaseUrl)
  try {
    const service = choose(await allServices(store.read), serviceId)
    if (typeof service === 'string') {
      world.complain(`${service}\n`)
      return 1
    }
    const by = { by: null, now: world.clock.now(), address: world.address }
    const { link } = await store.tx((q) => addAccount(q, service.id, invitation, by))
    world.write(
      `Made an account for ${invitation.name} at ${service.name}. To set the password, open this link within 7 days:\n`,
    )
    world.write(`${link.url}\n`)
    return 0
  } catch (error) {
    if (!(error instanceof Problem)) throw error
    world.complain(`${error.body.detail}\n`)
    return 1
  } finally {
    await store.close()
  }
}

async function renew(email: string, world: CommandWorld): Promise<number> {
  const store = await openStore(world.databaseUrl)
  try {
    const account = await findAccountByEmail(store.read, email.trim().toLowerCase())
    if (!account?.active) {
      world.complain(`No account that may sign in has the address ${email}. Check it for a typing mistake.\n`)
      return 1
    }
    const at = world.clock.now()
    const link = await store.tx(async (q) => {
      await recordAudit(q, {
        ...{ serviceId: account.serviceId, accountId: null, at },
        what: `Made a new one-time link for ${account.name} on the command line`,
        about: { kind: 'account', id: account.id },
      })
      return await makeLink(q, account, { now: at, address: world.address })
    })
    world.write(`To set the password of ${account.name}, open this link soon:\n${link.url}\n`)
    return 0
  } finally {
    await store.close()
  }
}

function readArgs(args: string[]) {
  const parsed = parse(args)
  if (parsed?.positionals.join(' ') !== 'add') return 'That is not understood.'
  const { name, email, roles, amhp = null, service } = parsed.values
  const given = { name, email, roles: roles?.split(',').map((role) => role.trim()), amhp }
  const read = inviteAccount.body.safeParse(given)
  if (read.success) return { invitation: read.data, serviceId: service }
  return faultsOf(given, read.error.issues)
    .map(({ path, message }) => `--${path.replace(/\[.*/, '')}: ${message}.`)
    .join('\n')
}

function parse(args: string[]) {
  const text = { type: 'string' } as const
  try {
    return parseArgs({
      args,
      options: { name: text, email: text, roles: text, amhp: text, service: text },
      allowPositionals: true,
    })
  } catch {
    return undefined
  }
}

function choose(services: readonly ServiceRow[], id: string | undefined): ServiceRow | string {
  const list = services.map((service) => `  ${service.id}  ${service.name}`).join('\n')
  if (services.length === 0) return 'There is no service yet. Make one first: npm run rota -- service add NAME …'
  const chosen = id === undefined && services.length === 1 ? services[0] : services.find((service) => service.id === id)
  return chosen ?? `Say which service with --service ID:\n${list}`
}
