import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { fileURLToPath } from 'node:url'
import { Worker } from 'node:worker_threads'
import { readConfig } from '@amhp/api/config.ts'
import { cookieName } from '@amhp/api/http/session.ts'
import type { Endpoint } from '@amhp/shared/contract/endpoint.ts'
import type { FastifyInstance } from 'fastify'
import { addHeavyData } from '../services/heavy-service.ts'
import type { SmallService } from '../services/small-service.ts'
import { addTwoServices, smallNow } from '../services/two-services.ts'
import { Asker } from './api.ts'
import { fillOnce, openCopy } from './database.ts'
import type { Sent } from './every-endpoint.ts'
import type { AskedOfProbe } from './health-probe.ts'
import { openSession } from './session.ts'

/** A server in a process of its own with a heavy service, which a thread asks for `/api/health` again and again. */
export interface ProbedServer {
  readonly north: SmallService
  /** Somebody who sends requests to it. */
  signIn(role: keyof SmallService['accounts']): Promise<Sender>
  /** How long the slowest answer of `/api/health` took during some work, in milliseconds. */
  slowest(work: () => Promise<unknown>): Promise<number>
  /** How many times as long as on an idle machine anything takes now: at least 1. */
  slowness(): Promise<number>
  close(): Promise<void>
}

export interface Sender {
  readonly asker: Asker
  send(endpoint: Endpoint, sent: Sent): Promise<{ readonly status: number; readonly body: string }>
}

let filled: ReturnType<typeof fillOnce<{ north: SmallService }>> | undefined

export async function openProbedServer(): Promise<ProbedServer> {
  filled ??= fillOnce(async (store) => {
    const services = await addTwoServices(store)
    await addHeavyData(store)
    return services
  })
  const { bytes, made } = await filled
  const { store, file, close: closeDatabase } = await openCopy(bytes)
  const script = fileURLToPath(new URL('serve-at.ts', import.meta.url))
  const server = spawn(process.execPath, [script, file, String(smallNow)], { stdio: ['ignore', 'pipe', 'inherit'] })
  const [printed] = (await once(server.stdout, 'data')) as [Buffer]
  const origin = printed.toString().trim()
  const probe = new Worker(new URL('health-probe.ts', import.meta.url), { workerData: { origin } })
  const ask = async (asked: AskedOfProbe): Promise<number> => {
    probe.postMessage(asked)
    const [told] = (await once(probe, 'message')) as [number | string]
    if (typeof told === 'string') throw new Error(`/api/health failed: ${told}`)
    return told
  }
  const name = cookieName(readConfig({ DATABASE_URL: file }))
  return {
    north: made.north,
    async signIn(role) {
      return senderTo(origin, `${name}=${await openSession(store, 'north', made.north.accounts[role], smallNow)}`)
    },
    async slowest(work) {
      await ask('reset')
      await work()
      return await ask('read')
    },
    slowness: () => ask('slowness'),
    async close() {
      await probe.terminate()
      const exit = once(server, 'exit')
      server.kill('SIGKILL')
      await exit
      await closeDatabase()
    },
  }
}

function senderTo(origin: string, cookie: string): Sender {
  const fetchText = async (method: string, url: string, payload: string | undefined) => {
    const headers = { cookie, ...(payload === undefined ? {} : { 'content-type': 'application/json' }) }
    const reply = await fetch(`${origin}${url}`, {
      method,
      headers,
      ...(payload === undefined ? {} : { body: payload }),
    })
    return { status: reply.status, headers: Object.fromEntries(reply.headers), body: await reply.text() }
  }
  const inject = async ({ method, url, payload }: { method: string; url: string; payload?: string }) => {
    const { status, headers, body } = await fetchText(method, url, payload)
    return { statusCode: status, headers, body, json: () => JSON.parse(body) }
  }
  return {
    asker: new Asker({ inject } as unknown as FastifyInstance),
    send({ method, path }, { params = {}, query = {}, body }) {
      const filledPath = path.replaceAll(/:(\w+)/g, (_, name: string) => encodeURIComponent(params[name]!))
      return fetchText(
        method,
        `${filledPath}?${new URLSearchParams(query)}`,
        body === undefined ? body : JSON.stringify(body),
      )
    },
  }
}
