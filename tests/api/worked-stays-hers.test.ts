import { getBoard } from '@amhp/shared/contract/board.ts'
import { compareRota, publishRota } from '@amhp/shared/contract/editions.ts'
import { editRotas } from '@amhp/shared/contract/edits.ts'
import { importSheet } from '@amhp/shared/contract/import.ts'
import { endpoints } from '@amhp/shared/contract/index.ts'
import { getMyShifts } from '@amhp/shared/contract/my-shifts.ts'
import { getOwnData } from '@amhp/shared/contract/own-data.ts'
import type { Fault } from '@amhp/shared/contract/problems.ts'
import { getShiftRecord } from '@amhp/shared/contract/shift-records.ts'
import { describe, expect, test } from 'vitest'
import type { Answered, Asker } from '../support/server/api.ts'
import type { PlannedShift } from '../support/server/wire.ts'
import { at, shift } from '../support/services/rota-service.ts'
import { called, late, save, timePasses, worked } from '../support/services/worked.ts'

type Answers = { record: string; becomes: 'kept' | 'removed' }[]
type Change = { before: PlannedShift | null; after: PlannedShift | null }
type Service = Awaited<ReturnType<typeof calledOut>>
/** One way to take Ben's standby from him; sent again with the answer. */
type Take = (service: Service, records: Answers) => Promise<Answered<never>>

/** Ben was called out on his standby from 02:13 to 03:20 and recorded it. Cara has an account, and a shift to swap. */
async function calledOut() {
  const service = await worked()
  const caras = shift('cara', '2026-12-03 09:00', '2026-12-03 17:00')
  await service.add(caras)
  await service.publish()
  await save(service.ben, service.standby, called('2026-12-02 02:13', '2026-12-02 03:20'))
  return { ...service, caras, cara: await service.signInAs('Cara Lloyd', ['amhp'], 'cara') }
}

const edit = ({ manager }: Service, records: Answers, ...changes: Change[]) =>
  manager.try(editRotas, { body: { name: 'Change', changes, records } }) as Promise<Answered<never>>

async function publish({ manager, rota }: Service, records: Answers = []) {
  const { leftOpen, rota: summary } = await manager.ask(compareRota, { params: { rotaId: rota } })
  const reasons = leftOpen.map(({ key }) => ({ finding: key, reason: 'Agreed' }))
  const body = { version: summary.version, reasons, records }
  return (await manager.try(publishRota, { params: { rotaId: rota }, body })) as Answered<never>
}

const toCara = ({ standby }: Service) => ({ before: standby, after: { ...standby, amhp: 'cara' } })

const takes: Record<string, Take> = {
  'is given to Cara': (s, records) => edit(s, records, toCara(s)),
  'is swapped with a shift of Cara': (s, records) =>
    edit(s, records, toCara(s), { before: s.caras, after: { ...s.caras, amhp: 'ben' } }),
  'is moved to a day on which Cara has it': (s, records) => {
    const later = { amhp: 'cara', start: at('2026-12-05 17:00'), end: at('2026-12-06 08:30') }
    return edit(s, records, { before: s.standby, after: { ...s.standby, ...later } })
  },
  'is deleted, and Cara gets one with its id': async (s, records) => {
    const deleted = await edit(s, records, { before: s.standby, after: null })
    return deleted.status === 200 ? edit(s, [], { before: null, after: { ...s.standby, amhp: 'cara' } }) : deleted
  },
  'goes to Cara by undoing and doing again': async (s, records) => {
    const { before, after } = toCara(s)
    const first = await edit(s, records, { before, after })
    if (first.status !== 200) return first
    await edit(s, [], { before: after, after: before })
    return edit(s, records, { before, after })
  },
  'is replaced by a spreadsheet that gives it to Cara': (s, records) => {
    const rows = ['Name,01/12/2026', 'Ben Okafor,9-17', 'Cara Lloyd,17-8.30 standby'].join('\n')
    const sheet = { fileName: 'rota.csv', content: Buffer.from(rows).toString('base64'), from: '2026-12-01' }
    return s.manager.try(importSheet, { body: { ...sheet, leaveOut: false, records } }) as Promise<Answered<never>>
  },
}

/** Everything that somebody can read, asked for with the id of a shift wherever an id is asked for. */
async function everythingReadBy(asker: Asker, shiftId: string): Promise<string> {
  const replies: unknown[] = []
  for (const endpoint of endpoints.filter(({ method }) => method === 'GET')) {
    const params = Object.fromEntries([...endpoint.path.matchAll(/:(\w+)/g)].map(([, name]) => [name, shiftId]))
    for (const query of [{}, { from: '2026-11-30', to: '2026-12-21' }])
      replies.push((await asker.try(endpoint, { params, query })).value)
  }
  return JSON.stringify(replies)
}

const ofBen = /T02:13|02:13/
const recordOf = (faults: readonly Fault[] | undefined, becomes: 'kept' | 'removed'): Answers =>
  (faults ?? []).map(({ path }) => ({ record: path, becomes }))

describe.each(Object.entries(takes))('a standby on which Ben was called out', (how, take) => {
  test(`${how}: refused until it is said what becomes of the call-out`, async () => {
    const service = await calledOut()
    const { status, problem } = await take(service, [])
    expect([status, problem.code]).toEqual([409, 'work-on-record'])
    expect(problem.faults?.map(({ message }) => message)).toEqual([
      'Ben Okafor was called out Wed 2 Dec 02:13 to 03:20',
    ])
    const { document } = await service.board('2026-11-30', '2026-12-07')
    expect(document.shifts.find(({ id }) => id === service.standby.id)?.amhp).toBe('ben')
  })

  test(`${how}: kept, it is Ben's and counts for him, and Cara reads it nowhere`, async () => {
    const service = await calledOut()
    const { problem } = await take(service, [])
    expect((await take(service, recordOf(problem.faults, 'kept'))).status).toBe(200)
    // Asked once: not again at publishing.
    expect((await publish(service)).status).toBe(200)
    expect(await everythingReadBy(service.cara, service.standby.id)).not.toMatch(ofBen)
    expect(await everythingReadBy(service.ben, service.standby.id)).toMatch(ofBen)
    const own = await service.ben.ask(getOwnData, {})
    expect(own.shiftRecords).toMatchObject([
      { shift: service.standby.id, callOuts: [{ start: at('2026-12-02 02:13') }] },
    ])
    const { shifts } = await service.ben.ask(getMyShifts, { query: { from: '2026-12-01' } })
    expect(shifts.find(({ id }) => id === service.benNext.id)?.restBeforeMinutes).toBe(5 * 60 + 40)
    const { document, worked: onRecord } = await service.board('2026-11-30', '2026-12-07')
    expect(document.otherWork).toEqual([
      { amhp: 'ben', start: at('2026-12-02 02:13'), end: at('2026-12-02 03:20'), label: 'work on record' },
    ])
    expect(onRecord).toHaveLength(1)
  })

  test(`${how}: removed, it counts no more, and the audit trail keeps it`, async () => {
    const service = await calledOut()
    const { problem } = await take(service, [])
    expect((await take(service, recordOf(problem.faults, 'removed'))).status).toBe(200)
    expect((await publish(service)).status).toBe(200)
    expect(await everythingReadBy(service.cara, service.standby.id)).not.toMatch(ofBen)
    const own = await service.ben.ask(getOwnData, {})
    expect(own.shiftRecords).toEqual([])
    expect(own.audit.map(({ what }) => what)).toContain(
      'Removed from the record, with its shift: Ben Okafor was called out Wed 2 Dec 02:13 to 03:20',
    )
    const { document } = await service.board('2026-11-30', '2026-12-07')
    expect(document.otherWork).toEqual([])
  })
})

test('what Ben records on a shift that the draft has given to Cara is asked about when the draft is published', async () => {
  const service = await worked()
  const cara = await service.signInAs('Cara Lloyd', ['amhp'], 'cara')
  const all = { ...service, caras: service.day, cara }
  await edit(all, [], toCara(all))
  await save(service.ben, service.standby, called('2026-12-02 02:13', '2026-12-02 03:20'))
  const { problem } = await publish(all)
  expect(problem.code).toBe('work-on-record')
  expect((await publish(all, recordOf(problem.faults, 'kept'))).status).toBe(200)
  expect(await everythingReadBy(cara, service.standby.id)).not.toMatch(ofBen)
})

test('Cara records her own on the shift that she was given, and each reads only theirs', async () => {
  const service = await calledOut()
  const { problem } = await edit(service, [], toCara(service))
  await edit(service, recordOf(problem.faults, 'kept'), toCara(service))
  await publish(service)
  await timePasses(service, '2026-12-02 09:30')
  const mine = called('2026-12-02 05:00', '2026-12-02 05:30')
  expect((await save(service.cara, service.standby, mine)).value.record).toEqual({ ...mine, version: 1 })
  expect(await everythingReadBy(service.cara, service.standby.id)).not.toMatch(ofBen)
  expect(JSON.stringify(await service.ben.ask(getOwnData, {}))).not.toMatch(/T05:00/)
  expect(await service.ben.refused(getShiftRecord, { params: { shiftId: service.standby.id } })).toBe('not-found')
})

const moves: [string, Partial<PlannedShift>, 'asked' | 'done'][] = [
  ['an hour later, so that she worked it at other times', { start: at('2026-12-01 10:00') }, 'done'],
  ['with another code', { code: null }, 'done'],
  ['as the coordinator', { role: 'coordinator' }, 'done'],
  ['to the evening, which she did not work', { start: at('2026-12-01 20:00'), end: at('2026-12-01 22:00') }, 'asked'],
  ['to standby, on which nobody works as planned', { kind: 'standby' }, 'asked'],
  ['to the next week', { start: at('2026-12-08 09:00'), end: at('2026-12-08 17:00') }, 'asked'],
]
test.each(moves)('a shift that Amina worked until 18:00 is moved %s', async (_, to, expected) => {
  const { amina, manager, day } = await worked()
  await save(amina, day, late('2026-12-01 18:00'))
  const changes = [{ before: day, after: { ...day, code: null, ...to } }]
  const { problem } = await manager.try(editRotas, { body: { name: 'Move', changes } })
  expect(problem.code ?? 'done').toBe(expected === 'asked' ? 'work-on-record' : 'done')
  if (expected === 'asked') return
  const { document } = await manager.ask(getBoard, { query: { from: '2026-11-30', to: '2026-12-07' } })
  const start = to.start ? at('2026-12-01 09:00') : undefined
  expect(document.shifts?.find(({ id }) => id === day.id)?.actual).toEqual({
    ...(start && { start }),
    end: at('2026-12-01 18:00'),
  })
})
