import { parseArgs } from 'node:util'
import { inviteAccount } from '@amhp/shared/contract/accounts.ts'
import { Problem } from '@amhp/shared/contract/problems.ts'
import { faultsOf } from '@amhp/shared/rota/faults.ts'
import { addAccount } from '../accounts/invite-account.ts'
import { makeLink, purposeOf } from '../accounts/make-link.ts'
import { accountsWithEmail } from '../accounts/store.ts'
import { tellOwner } from '../accounts/tell.ts'
import { recordAudit } from '../audit/record-audit.ts'
import { commandLine, recordEvent } from '../security-events/record-event.ts'
import type { Command, CommandContext } from './command.ts'
import { chooseService, withStore } from './database.ts'

const usage = `Usage: npm run rota -- account add --name NAME --email ADDRESS --roles manager,lead,amhp [--amhp ID] [--service ID]
       npm run rota -- account link --email ADDRESS [--service ID]
  --amhp     the id of the AMHP to whom the account belongs
  --service  the id of the service, if the database holds more than one
`

/**
 * `account add …` makes an account and prints the one-time link to set its password; `account link …` prints a new link
 * for an existing one.
 */
export const run: Command = async (args, context) => {
  const parsed = parse(args)
  if (parsed?.positionals.join(' ') === 'link' && parsed.values.email)
    return await renewLink(parsed.values.email, parsed.values.service, context)
  const asked = readArgs(parsed)
  if (typeof asked === 'string') {
    context.writeError(`${asked}\n${usage}`)
    return 2
  }
  const { invitation, serviceId } = asked
  return await withStore(context.databaseUrl, async (store) => {
    const service = await chooseService(store, serviceId)
    if (typeof service === 'string') {
      context.writeError(`${service}\n`)
      return 1
    }
    try {
      const { clock, address } = context
      const by = { source: commandLine(service.id, clock.now()), clock, address }
      const { link } = await store.tx((q) => addAccount(q, service.id, invitation, by))
      const { name } = invitation
      context.write(
        `Made an account for ${name} at ${service.name}. To set the password, open this link within 7 days:\n`,
      )
      context.write(`${link.url}\n`)
      return 0
    } catch (error) {
      if (!(error instanceof Problem)) throw error
      context.writeError(`${error.body.detail}\n`)
      return 1
    }
  })
}

async function renewLink(email: string, serviceId: string | undefined, context: CommandContext): Promise<number> {
  return await withStore(context.databaseUrl, async (store) => {
    const accounts = (await accountsWithEmail(store.read, email.trim().toLowerCase())).filter(
      (account) => account.active && (serviceId === undefined || account.serviceId === serviceId),
    )
    const [account] = accounts
    if (!account || accounts.length > 1) {
      const services = accounts.map((one) => one.serviceId).join(', ')
      context.writeError(
        account
          ? `Several services have an account with the address ${email}. Add --service with one of: ${services}.\n`
          : `There is no active account with the address ${email}. Check the spelling.\n`,
      )
      return 1
    }
    const link = await store.tx(async (q) => {
      const at = context.clock.now()
      const about = { kind: 'account', id: account.id }
      const by = { serviceId: account.serviceId, accountId: null, at }
      await recordAudit(q, by, { what: `Made a new one-time link for ${account.name} on the command line`, about })
      const made = { kind: 'link-made', about, detail: { purpose: purposeOf(account) } } as const
      await recordEvent(q, commandLine(account.serviceId, at), made)
      if (account.passwordHash !== null)
        await tellOwner(q, account, 'A link with which your password can be set was made on the command line', at)
      return await makeLink(q, account, { by: null, clock: context.clock, address: context.address })
    })
    context.write(`To set the password of ${account.name}, open this link before it expires:\n${link.url}\n`)
    return 0
  })
}

function readArgs(parsed: ReturnType<typeof parse>) {
  if (parsed?.positionals.join(' ') !== 'add') return 'Use "account add" or "account link".'
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
