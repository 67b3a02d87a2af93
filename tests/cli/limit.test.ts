import { spawnSync } from 'node:child_process'
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { addDays, type LocalDate } from '@amhp/shared/time/date.ts'
import { formatInstant, type Instant } from '@amhp/shared/time/instant.ts'
import { expect, test } from 'vitest'
import { allOn } from '../support/rotas/all-on.ts'
import { folderOfTest } from '../support/server/database.ts'
import { commandFile } from '../support/server/server.ts'

const hour = 3_600_000
const first = '2026-01-01' as LocalDate

/** 600 AMHPs, half of them with 12 hours at every hour of the day, and every rule on: some 200,000 findings at the limit. */
function documentOf(shifts: number, days: number) {
  const people = 600
  const each = Math.ceil(shifts / people)
  const midnight = Date.parse(`${first}T00:00Z`)
  return {
    format: 'amhp-rota/1',
    service: { name: 'At the limit', authorities: [{ id: 'northshire', name: 'Northshire Council' }] },
    period: { from: first, to: addDays(first, days) },
    recordsFrom: '2025-01-01',
    dutyPattern: ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'].map((day) => ({
      ...{ id: day, days: [day], start: '09:00', end: '09:00', cover: [{ role: 'amhp', minimum: 200, target: 400 }] },
    })),
    amhps: Array.from({ length: people }, (_, i) => ({
      ...{ id: `amhp${i}`, name: `Amhp ${i}`, approvals: [{ authority: 'northshire' }] },
    })),
    shifts: Array.from({ length: shifts }, (_, i) => {
      const turn = Math.floor(i / people)
      const hard = i % 2 === 0
      const start = midnight + Math.floor((turn * 400) / each) * 24 * hour + (hard ? 8 + (turn % 3) * 5 : 9) * hour
      const text = (at: number) => formatInstant(at as Instant)
      const standby = i % 5 === 0
      return {
        ...{ id: `s${i}`, amhp: `amhp${i % people}`, role: 'amhp', kind: standby ? 'standby' : 'waking' },
        ...{ start: text(start), end: text(start + (hard ? 12 : 8) * hour) },
        ...(standby ? { callOuts: [{ start: text(start + 5 * hour), end: text(start + 7 * hour) }] } : {}),
        ...(turn % 4 === 0 ? { actual: { end: text(start + 13 * hour) }, breakMinutes: 15 } : {}),
      }
    }),
    rules: allOn,
  }
}

/** Runs the command on a document in a process of its own with a heap of 512 MB. */
function checked(document: object, ...options: string[]) {
  const file = join(folderOfTest(), 'rota.json')
  writeFileSync(file, JSON.stringify(document))
  const args = ['--max-old-space-size=512', commandFile, 'check', file, ...options]
  const { status, stderr } = spawnSync(process.execPath, args, {
    encoding: 'utf8',
    stdio: ['ignore', 'ignore', 'pipe'],
  })
  return { status, stderr }
}

test('a document of 400 days and 200,000 shifts is checked and written within a heap of 512 MB', () => {
  expect(checked(documentOf(200_000, 400))).toEqual({ status: 1, stderr: '' })
})

test('a document with one shift and one day more is refused, with what to do', () => {
  const { status, stderr } = checked(documentOf(200_001, 401))
  expect(status).toBe(2)
  expect(stderr.split('\n').slice(1)).toEqual([
    '  shifts: Send at most 200,000 shifts: shorten the period.',
    '  period.to: The period is longer than 400 days. Check a shorter one.',
    '',
  ])
})
