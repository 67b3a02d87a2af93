import { join } from 'node:path'
import { openStore } from '@amhp/db/open.ts'
import { getAmhp } from '@amhp/shared/contract/amhps.ts'
import { formatInstant, instantOf, minute } from '@amhp/shared/time/instant.ts'
import fc from 'fast-check'
import { plainShiftText } from '../rotas/plain-shift.ts'
import type { SmallService } from '../services/small-service.ts'
import { addSmallService } from '../services/two-services.ts'
import { temporaryFolder, writeFreshDatabase } from './database.ts'
import { readKilled } from './read-killed.ts'
import { startServer } from './server.ts'
import { openSession } from './session.ts'

const writers = 3
/** A new database now and then, so that checking it does not become slow. */
const roundsOfDatabase = 50

export interface KillTotals {
  acknowledged: number
  /** Requests that were under way when the server was killed. */
  interrupted: number
}

interface Target {
  readonly file: string
  readonly service: SmallService
  readonly headers: Record<string, string>
}

/**
 * Starts the server, lets several clients write, and kills it (SIGKILL) at a moment that the seed chooses; then reads the file.
 * Throws where an acknowledged write is missing, one is half written, or the file is not sound.
 */
export async function killRounds(
  { rounds, seed }: { rounds: number; seed: number },
  afterRound: (round: number) => void = () => {},
): Promise<KillTotals> {
  const moment = fc.record({ writes: fc.integer({ min: 1, max: 12 }), delay: fc.integer({ min: 0, max: 15 }) })
  const moments = fc.sample(moment, { seed, numRuns: rounds })
  const totals = { acknowledged: 0, interrupted: 0 }
  for (let start = 0; start < rounds; start += roundsOfDatabase) {
    const { folder, remove } = temporaryFolder()
    const target = await makeTarget(join(folder, 'rota.sqlite'))
    const acknowledged: string[] = []
    for (const [i, { writes, delay }] of moments.slice(start, start + roundsOfDatabase).entries()) {
      const before = acknowledged.length
      totals.interrupted += await oneRound(target, `round${start + i}`, { writes, delay }, acknowledged)
      readKilled(target.file, target.service, acknowledged)
      totals.acknowledged += acknowledged.length - before
      afterRound(start + i + 1)
    }
    remove()
  }
  return totals
}

async function makeTarget(file: string): Promise<Target> {
  await writeFreshDatabase(file)
  const store = await openStore(file)
  const service = await addSmallService(store, 'north')
  const token = await openSession(store, service.id, service.accounts.manager, instantOf(Date.now()))
  await store.close()
  return { file, service, headers: { cookie: `rota=${token}`, 'content-type': 'application/json' } }
}

/** Adds what was acknowledged to the list. Returns how many requests the kill cut off. */
async function oneRound(
  { file, service, headers }: Target,
  name: string,
  { writes, delay }: { writes: number; delay: number },
  acknowledged: string[],
): Promise<number> {
  const server = await startServer({ DATABASE_URL: file })
  const send = async (method: string, path: string, body?: object) => {
    const reply = await fetch(`${server.origin}${path}`, { method, headers, body: body ? JSON.stringify(body) : null })
    const answer = await reply.text()
    if (reply.status !== 200) throw new Error(answer)
    return JSON.parse(answer)
  }
  const { id: _, version: __, ...person } = await send(getAmhp.method, `/api/amhps/${service.amhp}`)
  let killed = false
  let interrupted = 0
  let enough = () => {}
  const failures: unknown[] = []
  const wanted = acknowledged.length + 2 * writes
  const reached = new Promise<void>((resolve) => {
    enough = resolve
  })
  async function write(writer: number) {
    for (let n = 0; !killed; n++) {
      const ids = ['a', 'b'].map((letter) => `${name}-${writer}-${n}-${letter}`)
      try {
        if (n % 3 === 2) {
          await send('POST', '/api/amhps', { ...person, name: ids[0] })
          acknowledged.push(`amhp ${ids[0]}`)
        } else {
          await send('POST', '/api/edits', { name: 'Add shifts', changes: pairOfShifts(service, ids) })
          acknowledged.push(...ids)
        }
        if (acknowledged.length >= wanted) enough()
      } catch (error) {
        if (killed) interrupted += 1
        else failures.push(error)
        enough()
        return
      }
    }
  }
  const writing = Array.from({ length: writers }, (_, writer) => write(writer))
  await reached
  await new Promise((later) => setTimeout(later, delay))
  killed = true
  await server.kill()
  await Promise.all(writing)
  if (failures.length > 0) throw new AggregateError(failures, 'The server refused a write')
  return interrupted
}

let pairs = 0

function pairOfShifts({ secondAmhp }: SmallService, ids: readonly string[]) {
  // Spread over the week: more than 30 shifts at the same time are refused.
  const start = instantOf(Date.UTC(2026, 11, 1) + (pairs++ % 800) * 10 * minute)
  const times = { start: formatInstant(start), end: formatInstant(instantOf(start + 10 * minute)) }
  return ids.map((id) => ({ before: null, after: { ...plainShiftText, amhp: secondAmhp, ...times, id } }))
}
