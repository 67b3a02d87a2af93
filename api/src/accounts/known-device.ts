import { createHmac, timingSafeEqual } from 'node:crypto'
import type { FastifyReply, FastifyRequest } from 'fastify'
import { type Config, isSecure } from '../config.ts'
import { newToken } from '../http/token.ts'
import type { AccountRow } from './store.ts'

/** Colleagues who share a computer are each known on it. */
const mostAccounts = 5
const shape = /^[\w-]{43}(\.[\w-]{43}){1,5}$/
/** The longest that browsers keep a cookie. */
const keptSeconds = 400 * 24 * 3600

type Owner = Pick<AccountRow, 'id' | 'passwordHash'>

const cookieName = (config: Config) => (isSecure(config) ? '__Host-rota-device' : 'rota-device')

function readCookie(request: FastifyRequest, config: Config): string[] {
  const value = request.cookies[cookieName(config)] ?? ''
  return shape.test(value) ? value.split('.') : []
}

/** Proves that this browser signed in to this account with its present password. */
const markOf = (device: string, { id, passwordHash }: Owner): string =>
  createHmac('sha256', passwordHash ?? '')
    .update(`${device} ${id}`)
    .digest('base64url')

const isSame = (a: string, b: string) => timingSafeEqual(Buffer.from(a), Buffer.from(b))

/** The browser's random name, if somebody signed in to the account with it before; undefined otherwise. */
export function knownDevice(request: FastifyRequest, config: Config, account: Owner): string | undefined {
  const [device, ...marks] = readCookie(request, config)
  if (device === undefined || account.passwordHash === null) return undefined
  const expected = markOf(device, account)
  return marks.some((mark) => isSame(mark, expected)) ? device : undefined
}

/** Lets the browser prove later that it has signed in to the account. It signs nobody in. */
export function rememberDevice(
  { request, reply, config }: { request: FastifyRequest; reply: FastifyReply; config: Config },
  account: Owner,
): void {
  if (account.passwordHash === null) return
  const [device = newToken(), ...marks] = readCookie(request, config)
  const mark = markOf(device, account)
  const others = marks.filter((one) => one !== mark).slice(0, mostAccounts - 1)
  reply.setCookie(cookieName(config), [device, mark, ...others].join('.'), {
    path: '/',
    httpOnly: true,
    sameSite: 'strict',
    secure: isSecure(config),
    maxAge: keptSeconds,
  })
}
