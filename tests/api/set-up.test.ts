import { absences } from '@amhp/db/schema/index.ts'
import { addAbsence, changeAbsence, listAbsences, removeAbsence } from '@amhp/shared/contract/absences.ts'
import { listAudit } from '@amhp/shared/contract/audit.ts'
import { changeBankHolidays, getBankHolidays } from '@amhp/shared/contract/bank-holidays.ts'
import { changeService, getService } from '@amhp/shared/contract/service.ts'
import { describe, expect, test } from 'vitest'
import { testApi } from '../support/server/api.ts'
import { enterKeepingAll } from '../support/services/keep-all.ts'

const week = { query: { from: '2026-11-30', to: '2026-12-07' } }

describe('absences', () => {
  const leave = {
    amhp: 'north-amina',
    start: '2026-12-07T00:00:00Z',
    end: '2026-12-09T00:00:00Z',
    kind: 'leave',
  } as const

  test.each([
    ['manager', 'sickness'],
    ['everything', 'sickness'],
    ['lead', 'away'],
  ] as const)('are shown to a %s as %s', async (role, kind) => {
    const { signIn } = await testApi()
    const { absences } = await (await signIn(role)).ask(listAbsences, week)
    expect(absences.map((absence) => absence.kind)).toEqual([kind])
  })

  test('say whether they are work and left out of averages, to managers alone: it would tell the kind', async () => {
    const { signIn } = await testApi()
    const [manager, lead] = [await signIn('manager'), await signIn('lead')]
    const entered = await manager.ask(addAbsence, { body: leave })
    expect(entered).toMatchObject({ countsAsWork: false, excluded: true })
    const params = { absenceId: entered.id }
    const beyond = await manager.ask(changeAbsence, { params, body: { ...leave, excluded: false, version: 1 } })
    await enterKeepingAll(manager, { ...leave, kind: 'training', countsAsWork: true })
    const query = { from: '2026-12-07', to: '2026-12-08' }
    const choices = async (asker: typeof lead) =>
      (await asker.ask(listAbsences, { query })).absences
        .map(({ kind, countsAsWork, excluded }) => `${kind} ${countsAsWork} ${excluded}`)
        .sort()
    expect(beyond).toMatchObject({ countsAsWork: false, excluded: false })
    expect(await choices(manager)).toEqual(['leave false false', 'training true true'])
    expect(await choices(lead)).toEqual(['away false true', 'away false true'])
  })

  test('that only touch the requested days are left out', async () => {
    const { signIn } = await testApi()
    const manager = await signIn('manager')
    const count = async (from: string, to: string) =>
      (await manager.ask(listAbsences, { query: { from, to } })).absences.length
    expect(await count('2026-12-03', '2026-12-04')).toBe(1)
    expect(await count('2026-12-04', '2026-12-05')).toBe(0)
    expect(await count('2026-12-02', '2026-12-03')).toBe(0)
  })

  test('are entered, changed and removed; the audit trail hides their kind', async () => {
    const { signIn } = await testApi()
    const manager = await signIn('manager')
    const entered = await manager.ask(addAbsence, {
      body: { ...leave, kind: 'sickness', start: '2026-12-07T01:00:00+01:00' },
    })
    expect(entered).toMatchObject({ ...leave, kind: 'sickness' })
    const params = { absenceId: entered.id }
    const changed = await manager.ask(changeAbsence, { params, body: { ...leave, kind: 'family', version: 1 } })
    expect(changed).toMatchObject({ kind: 'family', version: 2 })
    await manager.ask(removeAbsence, { params })
    expect(await manager.refused(removeAbsence, { params })).toBe('not-found')
    const { entries } = await manager.ask(listAudit, { query: { kind: 'absence' } })
    const span = 'an absence of Amina Rahman, Mon 7 Dec 00:00 to Wed 9 Dec 00:00'
    expect(entries.map(({ what }) => what)).toEqual([`Removed ${span}`, `Changed ${span}`, `Entered ${span}`])
    expect(JSON.stringify(entries)).not.toMatch(/sick|family|leave/)
  })

  test.each([
    ['an unknown AMHP', { amhp: 'nobody' }, 'amhp'],
    ['an end that is the start', { end: leave.start }, 'end'],
    ['a start without its offset', { start: '2026-12-07T00:00:00' }, 'start'],
    ['a kind that is none', { kind: 'away' }, 'kind'],
  ])('with %s are refused', async (_, part, path) => {
    const { signIn, store } = await testApi()
    const before = await store.read.select().from(absences)
    const { problem } = await (await signIn('manager')).try(addAbsence, { body: { ...leave, ...part } })
    expect(problem.faults?.map((fault) => fault.path)).toEqual([path])
    expect(await store.read.select().from(absences)).toEqual(before)
  })
})

describe('bank holidays', () => {
  test('show the list with this service’s own changes', async () => {
    const { signIn } = await testApi()
    const manager = await signIn('manager')
    const { version } = await manager.ask(getBankHolidays, {})
    const body = {
      added: [
        { date: '2026-12-24', name: 'Closing day', from: '12:00' },
        { date: '2027-06-01', name: 'Founders’ day' },
      ],
      removed: ['2026-12-28'],
      version,
    }
    const { days } = await manager.ask(changeBankHolidays, { body })
    const december = days.filter(({ date }) => date.startsWith('2026-12'))
    expect(december.map(({ date, status, from }) => [date, status, from])).toEqual([
      ['2026-12-24', 'added', '12:00'],
      ['2026-12-25', 'announced', null],
      ['2026-12-28', 'removed', null],
    ])
    expect(days.find(({ date }) => date === '2027-06-01')).toMatchObject({ status: 'added', from: null })
    expect(days.find(({ date }) => date.startsWith('2032'))?.status).toBe('provisional')
  })

  test.each([
    ['a day added that is one already', { added: [{ date: '2026-12-25', name: 'Christmas' }] }, 'added[0].date'],
    ['half a day from midnight', { added: [{ date: '2026-12-24', name: 'Eve', from: '00:00' }] }, 'added[0].from'],
    ['half of a day that is one', { added: [{ date: '2026-12-25', name: 'C', from: '12:00' }] }, 'added[0].date'],
    ['a time that is none', { added: [{ date: '2026-12-24', name: 'Eve', from: 'noon' }] }, 'added[0].from'],
    ['a day removed that is none', { removed: ['2026-12-24'] }, 'removed[0]'],
    ['a day that does not exist', { removed: ['2026-02-29'] }, 'removed[0]'],
    ['a day removed twice', { removed: ['2026-12-25', '2026-12-25'] }, 'removed[1]'],
  ])('refuse %s', async (_, part, path) => {
    const { signIn } = await testApi()
    const manager = await signIn('manager')
    const { version } = await manager.ask(getBankHolidays, {})
    const { problem } = await manager.try(changeBankHolidays, { body: { added: [], removed: [], version, ...part } })
    expect(problem.faults?.map((fault) => fault.path)).toEqual([path])
  })
})

describe('the service', () => {
  test('accepts a new authority and removes one that nothing refers to', async () => {
    const { signIn } = await testApi()
    const lead = await signIn('lead')
    const { name: _, ...stored } = await lead.ask(getService, {})
    const quay = { id: 'quay', name: 'Quay', nation: 'wales' as const }
    const changed = await lead.ask(changeService, {
      body: { ...stored, name: 'Renamed', authorities: [...stored.authorities, quay] },
    })
    expect(changed).toMatchObject({ name: 'Renamed', version: stored.version + 1, isExample: false })
    expect(changed.authorities).toContainEqual(quay)
    const without = await lead.ask(changeService, { body: { ...stored, name: 'Renamed', version: changed.version } })
    expect(without.authorities).toEqual(stored.authorities)
  })

  test.each([
    ['an approval', 'otherAuthorities'],
    ['the duty pattern', 'authorities'],
  ] as const)('keeps an authority that %s names', async (_, list) => {
    const { signIn } = await testApi()
    const lead = await signIn('lead')
    const stored = await lead.ask(getService, {})
    const quay = { id: 'quay', name: 'Quay', nation: 'england' as const }
    const body = { ...stored, [list]: list === 'authorities' ? [quay] : [] }
    expect(await lead.refused(changeService, { body })).toBe('in-use')
    expect(await lead.ask(getService, {})).toEqual(stored)
  })

  test('refuses the same id or name twice', async () => {
    const { signIn } = await testApi()
    const lead = await signIn('lead')
    const stored = await lead.ask(getService, {})
    const body = { ...stored, otherAuthorities: [...stored.otherAuthorities, stored.authorities[0]!] }
    const { problem } = await lead.try(changeService, { body })
    expect(problem.faults?.map(({ path }) => path)).toEqual(['otherAuthorities[1].id', 'otherAuthorities[1].name'])
  })
})

test('the audit trail is read a hundred at a time, newest first', async () => {
  const { signIn } = await testApi()
  const manager = await signIn('manager')
  for (let i = 0; i < 101; i++) {
    const [start, end] = [2 * i, 2 * i + 1].map((hours) => new Date(Date.UTC(2026, 11, 7, hours)).toISOString())
    const body = { amhp: 'north-amina', start: start!, end: end!, kind: 'leave' as const }
    await manager.ask(addAbsence, { body })
  }
  const first = await manager.ask(listAudit, { query: {} })
  expect([first.entries.length, first.more]).toEqual([100, true])
  const rest = await manager.ask(listAudit, { query: { before: first.entries.at(-1)!.id } })
  expect(rest.more).toBe(false)
  const ids = [...first.entries, ...rest.entries].map(({ id }) => id)
  expect(ids).toEqual(ids.toSorted((a, b) => b - a))
  expect(new Set(ids).size).toBe(102)
})
