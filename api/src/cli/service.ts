import { parseArgs } from 'node:util'
import { defaultYears, retentionKinds, retentionNames } from '@amhp/shared/contract/retention.ts'
import { nation } from '@amhp/shared/rota/authority.ts'
import { newId } from '@amhp/shared/rota/new-id.ts'
import { parseZone } from '@amhp/shared/time/zone.ts'
import { recordAudit } from '../audit/record-audit.ts'
import { allServices, insertAuthority, insertService } from '../service/store.ts'
import type { Command } from './command.ts'
import { withStore } from './database.ts'

const usage = `Usage: npm run rota -- service add NAME --authority NAME [--authority NAME:wales …] [--zone Europe/London]
  --authority  a local authority that the service covers; add ":wales" to the name of a Welsh one
  --zone       the time zone of the service
`

/** `service add NAME …`: makes a service with the authorities that it covers. */
export const run: Command = async (args, context) => {
  const asked = readArgs(args)
  if (typeof asked === 'string') {
    context.writeError(`${asked}\n${usage}`)
    return 2
  }
  const { name, zone, authorities } = asked
  const at = context.clock.now()
  const id = newId()
  return await withStore(context.databaseUrl, (store) =>
    store.tx(async (q) => {
      if ((await allServices(q)).some((service) => service.name.toLowerCase() === name.toLowerCase())) {
        context.writeError(`There is a service named ${name} already. Give another name.\n`)
        return 1
      }
      await insertService(q, { id, name, timeZone: zone, createdAt: at })
      for (const authority of authorities)
        await insertAuthority(q, { serviceId: id, id: newId(), ...authority, answeredFor: true })
      const by = { serviceId: id, accountId: null, at }
      await recordAudit(q, by, {
        what: `Made the service ${name}`,
        about: { kind: 'service', id },
      })
      const kept = retentionKinds.map((kind) => `${retentionNames[kind].toLowerCase()} ${defaultYears[kind]}`)
      context.write(`Made the service ${name}, id ${id}.\n`)
      context.write(
        `Records are cleared this many years after they end, unless a lead changes it: ${kept.join(', ')}.\n`,
      )
      context.write('Now add its first account:\n')
      context.write(
        '  npm run rota -- account add --name "Your name" --email you@example.gov.uk --roles manager,lead\n',
      )
      return 0
    }),
  )
}

function readArgs(args: string[]) {
  const parsed = parse(args)
  if (!parsed) return 'Unknown option. The options are --authority and --zone.'
  const [verb, name = '', ...more] = parsed.positionals
  if (verb !== 'add' || name.trim() === '' || more.length > 0)
    return 'Give one name, in quotation marks if it has spaces.'
  const { zone = 'Europe/London', authority = [] } = parsed.values
  if (!parseZone(zone)) return `There is no time zone "${zone}". Use an IANA name such as Europe/London.`
  const authorities = authority.map(readAuthority)
  if (authorities.length === 0) return 'Name at least one authority with --authority.'
  if (authorities.some((one) => one.name === '')) return 'An authority has no name.'
  return { name: name.trim(), zone, authorities }
}

function parse(args: string[]) {
  try {
    const options = { zone: { type: 'string' }, authority: { type: 'string', multiple: true } } as const
    return parseArgs({ args, options, allowPositionals: true })
  } catch {
    return undefined
  }
}

function readAuthority(text: string) {
  const colon = text.lastIndexOf(':')
  const read = nation.safeParse(text.slice(colon + 1).toLowerCase())
  return read.success && colon > 0
    ? { name: text.slice(0, colon).trim(), nation: read.data }
    : { name: text.trim(), nation: 'england' as const }
}
