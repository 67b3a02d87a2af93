import { isIP } from 'node:net'
import { resolve } from 'node:path'
import { fileURLToPath } from 'node:url'

export interface Config {
  readonly host: string
  readonly port: number
  /** A path or a `file:` URL; the database package parses it. */
  readonly databaseUrl: string
  /** The address people type, if it differs from host and port: behind a proxy. */
  readonly publicUrl: URL | null
  readonly production: boolean
  /** Addresses of proxies whose X-Forwarded-For is trusted. */
  readonly trustedProxies: readonly string[]
  /** Whether browsers are told to use TLS for all names below that of PUBLIC_URL too. */
  readonly hstsSubdomains: boolean
  /** Where to report a weakness, as a URI, for /.well-known/security.txt. */
  readonly securityContact: string | null
  readonly backups: BackupSettings
  /** How many days a session lasts at most, of managers and leads, and of AMHPs who are neither. */
  readonly sessionDays: { readonly planning: number; readonly amhp: number }
  /** Off for measuring only, never in production. */
  readonly rateLimits: boolean
}

export interface BackupSettings {
  /** Where the server puts a backup each day; null for none. */
  readonly folder: string | null
  /** How many are kept. */
  readonly keep: number
  /** The time of day in the United Kingdom. */
  readonly at: { readonly hour: number; readonly minute: number }
  /** For AES-256; null to leave backups unencrypted. */
  readonly key: Buffer | null
}

/** An invalid setting; the message says what to set instead. */
export class ConfigRefusal extends Error {}

const loopbacks = ['localhost', '127.0.0.1', '::1', '[::1]']
export const isLoopback = (host: string): boolean => loopbacks.includes(host) || /^127\.\d+\.\d+\.\d+$/.test(host)

const defaultDatabase = () => fileURLToPath(new URL('../../data/rota.sqlite', import.meta.url))

function readPort(text: string | undefined): number {
  if (text === undefined || text === '') return 3000
  const port = Number(text)
  if (/^\d+$/.test(text) && port <= 65_535) return port
  throw new ConfigRefusal(`PORT is "${text}". Use a number from 0 to 65535, such as 3000.`)
}

function readPublicUrl(text: string | undefined): URL | null {
  if (text === undefined || text === '') return null
  const url = URL.canParse(text) ? new URL(text) : undefined
  if (!url || !['http:', 'https:'].includes(url.protocol) || url.pathname !== '/' || url.search || url.hash)
    throw new ConfigRefusal(
      `PUBLIC_URL is "${text}". Use the address people type, without a path, such as https://rota.example.gov.uk.`,
    )
  return url
}

function readDays(name: string, text: string | undefined, otherwise: number): number {
  if (text === undefined || text === '') return otherwise
  const days = Number(text)
  if (/^\d+$/.test(text) && days >= 1 && days <= 365) return days
  throw new ConfigRefusal(`${name} is "${text}". Use a number of days from 1 to 365, such as ${otherwise}.`)
}

const proxyGroups = ['loopback', 'linklocal', 'uniquelocal']

function readProxies(text: string): string[] {
  const proxies = text.split(',').map((one) => one.trim())
  for (const one of proxies) {
    const [address = '', bits = '0', ...more] = one.split('/')
    const isRange = /^\d{1,3}$/.test(bits) && Number(bits) <= (isIP(address) === 6 ? 128 : 32) && more.length === 0
    if (proxyGroups.includes(one) || (isIP(address) > 0 && isRange)) continue
    throw new ConfigRefusal(
      `TRUST_PROXY names "${one}". Use addresses of proxies with commas between them, such as 10.0.0.1 or 10.0.0.0/8, or leave it out.`,
    )
  }
  return proxies
}

function readContact(text: string | undefined): string | null {
  if (text === undefined || text === '') return null
  const uri = /^[^\s:@]+@[^\s:@]+$/.test(text) ? `mailto:${text}` : text
  if (URL.canParse(uri) && /^(https|mailto|tel):[^\s]+$/.test(uri)) return uri
  throw new ConfigRefusal(
    `SECURITY_CONTACT is "${text}". Use an email address or the address of a page, such as security@example.gov.uk.`,
  )
}

function readSwitch(name: string, text: string | undefined): boolean {
  if (text === undefined || text === '' || text === 'off') return false
  if (text === 'on') return true
  throw new ConfigRefusal(`${name} is "${text}". Use on, or leave it out.`)
}

type Environment = Readonly<Record<string, string | undefined>>

function readBackups(env: Environment): BackupSettings {
  const keep = env.BACKUP_KEEP || '14'
  if (!/^[1-9]\d{0,3}$/.test(keep))
    throw new ConfigRefusal(`BACKUP_KEEP is "${keep}". Use a number from 1, such as 14.`)
  const time = env.BACKUP_TIME || '02:30'
  const [, hour, minute] = /^([01]\d|2[0-3]):([0-5]\d)$/.exec(time) ?? []
  if (!hour || !minute) throw new ConfigRefusal(`BACKUP_TIME is "${time}". Use a time of day, such as 02:30.`)
  const key = env.BACKUP_KEY ? Buffer.from(env.BACKUP_KEY, 'base64') : null
  if (key && (key.length !== 32 || key.toString('base64') !== env.BACKUP_KEY))
    throw new ConfigRefusal('BACKUP_KEY is not a key of 32 bytes in base64. Make one by: openssl rand -base64 32')
  const at = { hour: Number(hour), minute: Number(minute) }
  return { folder: env.BACKUP_DIR ? resolve(env.BACKUP_DIR) : null, keep: Number(keep), at, key }
}

/** Reads the environment. Throws ConfigRefusal for a setting that is invalid or unsafe. */
export function readConfig(env: Environment): Config {
  const publicUrl = readPublicUrl(env.PUBLIC_URL)
  const config: Config = {
    host: env.HOST || '127.0.0.1',
    port: readPort(env.PORT),
    databaseUrl: env.DATABASE_URL || defaultDatabase(),
    publicUrl,
    production: env.NODE_ENV === 'production',
    trustedProxies: env.TRUST_PROXY ? readProxies(env.TRUST_PROXY) : isSecure({ publicUrl }) ? ['loopback'] : [],
    hstsSubdomains: readSwitch('HSTS_SUBDOMAINS', env.HSTS_SUBDOMAINS),
    securityContact: readContact(env.SECURITY_CONTACT),
    backups: readBackups(env),
    sessionDays: {
      planning: readDays('SESSION_DAYS', env.SESSION_DAYS, 7),
      amhp: readDays('SESSION_DAYS_AMHP', env.SESSION_DAYS_AMHP, 90),
    },
    rateLimits: env.RATE_LIMITS !== 'off',
  }
  refuseUnsafe(config, env)
  return config
}

function refuseUnsafe(config: Config, env: Environment) {
  const { publicUrl } = config
  const example = 'such as https://rota.example.gov.uk'
  if (!publicUrl && !isLoopback(config.host))
    throw new ConfigRefusal(
      `HOST is ${config.host}, which other machines can reach. Set PUBLIC_URL to the address people type, ${example}, or leave HOST out.`,
    )
  if (publicUrl && !isSecure(config) && !isLoopback(publicUrl.hostname))
    throw new ConfigRefusal(
      `PUBLIC_URL is ${publicUrl.origin}. It must begin with https://, or passwords would cross the network unencrypted. Put a proxy that ends TLS in front, or leave PUBLIC_URL out for this machine only.`,
    )
  if (config.hstsSubdomains && !isSecure(config))
    throw new ConfigRefusal(`HSTS_SUBDOMAINS needs a PUBLIC_URL with https, ${example}.`)
  if (!config.production) return
  if (!publicUrl)
    throw new ConfigRefusal(`In production PUBLIC_URL must be set to the address people type, ${example}.`)
  if (!env.DATABASE_URL)
    throw new ConfigRefusal(
      'In production DATABASE_URL must name the database file, such as /var/lib/rota/rota.sqlite.',
    )
  if (!config.rateLimits) throw new ConfigRefusal('In production RATE_LIMITS may not be off. Leave it out.')
}

/** Whether people reach the server over TLS. */
export const isSecure = ({ publicUrl }: Pick<Config, 'publicUrl'>): boolean => publicUrl?.protocol === 'https:'

/** Whether other machines have no address for it. */
export const isForThisMachine = ({ publicUrl }: Pick<Config, 'publicUrl'>): boolean =>
  !publicUrl || isLoopback(publicUrl.hostname)

/** The address to open in a browser, without a trailing slash. */
export function addressOf(config: Config): string {
  if (config.publicUrl) return config.publicUrl.origin
  return `http://${config.host.includes(':') ? `[${config.host}]` : config.host}:${config.port}`
}
