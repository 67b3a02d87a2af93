import { isIP } from 'node:net'
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
  /** Off for measuring only, never in production. */
  readonly rateLimits: boolean
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

/** Reads the environment. Throws ConfigRefusal for a setting that is invalid or unsafe. */
export function readConfig(env: Readonly<Record<string, string | undefined>>): Config {
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
    rateLimits: env.RATE_LIMITS !== 'off',
  }
  refuseUnsafe(config, env)
  return config
}

function refuseUnsafe(config: Config, env: Readonly<Record<string, string | undefined>>) {
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
