import { join } from 'node:path'
import autocannon from 'autocannon'
import Database from 'better-sqlite3'
import { type Measured, type Measurement, paired, round } from './ratio.ts'
import { startRawRead } from './raw-read.ts'
import { Sender } from './sender.ts'
import { startExample } from './server.ts'

const week = 'from=2026-11-30&to=2026-12-07'

type Example = Awaited<ReturnType<typeof startExample>>

/** Requests a second over 4 connections and 3 seconds. Every reply must be a 200. */
async function throughput(url: string, headers: Record<string, string> = {}) {
  const result = await autocannon({ url, headers, connections: 4, duration: 3 })
  if (result.non2xx > 0 || result.errors > 0)
    throw new Error(`${url}: ${result.non2xx} refused, ${result.errors} failed`)
  return result.requests.average
}

/** The board's week over HTTP, against a bare node:http server that runs the same reads with better-sqlite3 and JSON.stringify. */
async function weekRead(server: Example): Promise<Measured> {
  const headers = { cookie: await server.cookie('manager') }
  const raw = await startRawRead(server.file)
  try {
    const pairs: { ours: number; theirs: number }[] = []
    for (let i = 0; i < 3; i += 1) {
      pairs.push({
        ours: await throughput(`${server.origin}/api/board?${week}`, headers),
        theirs: await throughput(raw.origin),
      })
    }
    const [, middle] = pairs.sort((a, b) => a.ours / a.theirs - b.ours / b.theirs)
    const { ours, theirs } = middle!
    return {
      name: 'http/week-read',
      value: round(ours),
      yardstick: round(theirs),
      unit: 'requests/s',
      ratio: round(ours / theirs),
      bar: 0.4,
      better: 'higher',
    }
  } finally {
    raw.stop()
  }
}

/** Connections that save at the same time: as many as read. */
const savers = 4
const savesInTurn = 50

/**
 * Shifts added and deleted over HTTP by 4 connections at once, each save answered before its connection sends the next,
 * against as many rows inserted one by one, each durably, by better-sqlite3 into a file beside it. Rates, so higher is better.
 */
async function shiftSave(server: Example): Promise<Measured> {
  const cookie = await server.cookie('manager')
  const board = (await (await fetch(`${server.origin}/api/board?${week}`, { headers: { cookie } })).json()) as {
    people: { amhp: string }[]
  }
  const connections = Array.from({ length: savers }, () => new Sender(server.origin, cookie))
  let count = 0
  const saves = async (sender: Sender, saver: number) => {
    for (let i = 0; i < savesInTurn / 2; i += 1) {
      const after = {
        id: `bench-${count++}`,
        amhp: board.people[saver]!.amhp,
        role: 'manager',
        kind: 'training',
        start: '2026-12-02T12:00:00Z',
        end: '2026-12-02T12:30:00Z',
        code: null,
        shareable: false,
      }
      await sender.post('/api/edits', { name: 'Add shift', changes: [{ before: null, after }] })
      await sender.post('/api/edits', { name: 'Delete shift', changes: [{ before: after, after: null }] })
    }
  }
  const file = new Database(join(server.folder, 'raw.sqlite'))
  file.pragma('journal_mode = WAL')
  file.pragma('synchronous = FULL')
  file.exec('create table shifts (id text primary key, amhp text, role text, kind text, start integer, "end" integer)')
  const insert = file.prepare('insert into shifts values (?, ?, ?, ?, ?, ?)')
  let row = 0
  const raw = () => {
    for (let i = 0; i < savers * savesInTurn; i += 1)
      insert.run(`raw-${row++}`, board.people[0]!.amhp, 'manager', 'training', 1_796_212_800_000, 1_796_214_600_000)
  }
  const ours = () => Promise.all(connections.map(saves))
  // Warm up, so that compiled code is measured.
  for (let i = 0; i < 10; i += 1) await ours()
  const times = await paired(ours, raw, 15)
  for (const connection of connections) connection.close()
  file.close()
  const inSecond = (ms: number) => round((savers * savesInTurn * 1000) / ms)
  return {
    name: 'http/shift-save',
    value: inSecond(times.ours),
    yardstick: inSecond(times.theirs),
    unit: 'saves/s',
    ratio: round(1 / times.ratio),
    better: 'higher',
  }
}

const kinds = { 'http/week-read': weekRead, 'http/shift-save': shiftSave } as const

export const http: Measurement = {
  names: Object.keys(kinds),
  async run(wanted) {
    const server = await startExample()
    try {
      const lines: Measured[] = []
      for (const [name, measure] of Object.entries(kinds)) if (wanted.has(name)) lines.push(await measure(server))
      return lines
    } finally {
      await server.stop()
    }
  },
}
