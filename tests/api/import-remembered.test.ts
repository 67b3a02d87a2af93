import * as tables from '@amhp/db/schema/index.ts'
import { listAudit } from '@amhp/shared/contract/audit.ts'
import { importSheet, previewImport } from '@amhp/shared/contract/import.ts'
import { forgetImportAnswer, forgetImportAnswers, listImportAnswers } from '@amhp/shared/contract/import-answers.ts'
import { changeShiftCodes } from '@amhp/shared/contract/shift-codes.ts'
import { instantOf } from '@amhp/shared/time/instant.ts'
import { eq } from 'drizzle-orm'
import { describe, expect, test } from 'vitest'
import { body, importService } from '../support/services/import-service.ts'
import { type RotaService, serviceId } from '../support/services/rota-service.ts'

// What was answered about one sheet is offered for the next. An answer is a line: where it stands = what was said.

const november = 'Rota,,\nName,Mon 30 Nov,Tue 1 Dec\nAmy,D,S/L\nTotals,D,D\nLocum,D,\n'
const december = 'Rota,,\nName,Mon 7 Dec,Tue 8 Dec\nCara Lloyd,D,s/l\nlocum,D,\nAmy,,D\nTOTALS,D,D\n'
const answered = {
  layout: 'people-down',
  rows: { 4: 'totals' },
  meanings: { 'S/L': 'training', QQ: 'off' },
  people: { Amy: 'amina', Locum: null, Nobody: null },
}

const bringIn = async (api: RotaService, content: string, choices: object) =>
  await api.manager.ask(importSheet, { body: { ...body(content, { choices }), leaveOut: true } })
const read = async (api: RotaService, content: string, more: object = { remembered: true }) =>
  await api.manager.ask(previewImport, { body: body(content, more) })
const offers = async (api: RotaService, content: string) => {
  const { remembered, choices } = await read(api, content)
  const used = remembered.map(
    ({ path, unfit, answer, amhp }) => `${path} = ${unfit ?? amhp?.name ?? answer ?? 'nobody'}`,
  )
  return { used, choices }
}
const kept = async ({ manager }: RotaService) => (await manager.ask(listImportAnswers, {})).answers

async function answeredOnce() {
  const api = await importService()
  await bringIn(api, november, answered)
  return api
}

describe('answers about a sheet', () => {
  test('are at most 1,000: those that were not used for longest go', async () => {
    const api = await importService()
    const old = (i: number) => ({
      ...{ serviceId, id: `old-${i}`, kind: 'meaning' as const, text: `word ${i}`, place: null, answer: 'off' },
      ...{ amhpId: null, accountId: null, at: instantOf(i), usedAt: instantOf(i) },
    })
    await api.store.tx((q) => q.insert(tables.importAnswers).values(Array.from({ length: 999 }, (_, i) => old(i))))
    await bringIn(api, november, answered)
    const ids = (await kept(api)).map(({ id }) => id)
    expect(ids).toHaveLength(1000)
    expect(['old-3', 'old-4'].map((id) => ids.includes(id))).toEqual([false, true])
  })

  test('are kept when it is imported, with who gave them, those of the sheet alone', async () => {
    const api = await answeredOnce()
    expect(
      (await kept(api)).map(({ kind, text, answer, amhp, by }) => [kind, text, answer, amhp?.id, by?.name]),
    ).toEqual([
      ['layout', '', 'people-down', undefined, 'Priya Shah'],
      ['meaning', 'S/L', 'training', undefined, 'Priya Shah'],
      ['person', 'Amy', null, 'amina', 'Priya Shah'],
      ['person', 'Locum', null, undefined, 'Priya Shah'],
      ['row', 'Totals', 'totals', undefined, 'Priya Shah'],
    ])
    const { entries } = await api.manager.ask(listAudit, { query: { kind: 'import' } })
    expect(entries).toMatchObject([
      { what: 'Kept answers about a spreadsheet for the next', by: { name: 'Priya Shah' } },
    ])
    const after =
      'Layout: people-down, Row “Totals”: totals, Text “S/L”: training, Name “Amy”: Amina Rahman, Name “Locum”: nobody'
    expect(entries[0]!.changes).toEqual([{ what: 'Answers', before: 'none', after }])
  })

  test('are filled in for the next sheet, wherever they stand in it, and say so', async () => {
    const { used, choices } = await offers(await answeredOnce(), december)
    expect(used).toEqual([
      'layout = people-down',
      'meanings.S/L = training',
      'people.Amy = Amina Rahman',
      'people.Locum = nobody',
      'rows.6 = totals',
    ])
    expect(choices).toMatchObject({
      ...{ layout: 'people-down', rows: { 6: 'totals' }, meanings: { 'S/L': 'training' } },
      people: { Amy: 'amina', Locum: null },
    })
  })

  test('are listed and not used where that is not asked, and where something else is said', async () => {
    const api = await answeredOnce()
    const plain = await read(api, december, {})
    expect([plain.choices.meanings, plain.remembered.length]).toEqual([{}, 5])
    expect(plain.unclear.map(({ text }) => text)).toEqual(['s/l'])
    const other = await read(api, december, { remembered: true, choices: { meanings: { 's/l': 'sick' } } })
    expect(other.choices.meanings).toEqual({ 's/l': 'sick' })
    expect(other.absences.map(({ kind }) => kind)).toEqual(['sickness'])
  })

  test('are used by no import by itself', async () => {
    const api = await answeredOnce()
    expect(await api.manager.refused(importSheet, { body: { ...body(december), leaveOut: false } })).toBe(
      'not-accepted',
    )
  })

  test('that are given again keep their day; others take their place', async () => {
    const api = await answeredOnce()
    const [first] = await kept(api)
    api.clock.set('2026-11-30T15:00:00Z')
    await bringIn(api, december, { layout: 'people-down', meanings: { 's/l': 'D' }, people: { Amy: 'ben' } })
    const later = await kept(api)
    expect(later[0]).toEqual(first)
    expect(later.map(({ kind, text, answer, amhp }) => [kind, text, answer, amhp?.id])).toEqual([
      ['layout', '', 'people-down', undefined],
      ['meaning', 's/l', 'D', undefined],
      ['person', 'Amy', null, 'ben'],
      ['person', 'Locum', null, undefined],
    ])
  })

  test('that may identify somebody who is assessed are not kept', async () => {
    const api = await importService()
    const content = 'Name,30/11,1/12\nAmina Rahman,D,NHS 943 476 5919\nPatient flow,D,\nThe patient,D,\n'
    const people = { 'Patient flow': null, 'The patient': 'ben' }
    await bringIn(api, content, { meanings: { 'NHS 943 476 5919': 'off' }, people })
    expect(await kept(api)).toEqual([])
  })

  test('that are the same write nothing', async () => {
    const api = await answeredOnce()
    const rows = async () => [await kept(api), (await api.manager.ask(listAudit, { query: {} })).entries.length]
    await bringIn(api, november, answered)
    const before = await rows()
    await bringIn(api, november, answered)
    expect(await rows()).toEqual(before)
  })

  test.each<[string, (api: RotaService) => Promise<unknown>, string, string[]]>([
    [
      'an AMHP who has left',
      ({ store }) =>
        store.tx((q) =>
          q
            .update(tables.amhps)
            .set({ leftOn: '2026-11-01' as never })
            .where(eq(tables.amhps.id, 'amina')),
        ),
      'Name,30/11,1/12\nAmy,D,\n',
      ['people.Amy = Amina Rahman left on 1 November 2026'],
    ],
    [
      'a name that is now in the register',
      ({ store }) => store.tx((q) => q.update(tables.amhps).set({ name: 'Locum' }).where(eq(tables.amhps.id, 'ben'))),
      'Name,30/11,1/12\nLocum,D,\n',
      ['people.Locum = Locum is in the register now'],
    ],
    [
      'a code that was removed',
      async (api) => {
        await bringIn(api, 'Name,30/11\nAmina Rahman,N?\n', { meanings: { 'N?': 'S' } })
        await api.manager.ask(changeShiftCodes, { body: { codes: [], version: 2 } })
      },
      'Name,30/11\nAmina Rahman,N?\n',
      ['meanings.N? = “S” is not a shift code, an absence or times: type a code or times such as 9-17'],
    ],
    [
      'a row like several',
      async () => {},
      'Name,30/11,1/12\nTotals,D,\nBen Okafor,D,\nTotals,D,\n',
      ['rows.4 = totals'],
    ],
    [
      'a layout that it has not',
      (api) => bringIn(api, 'Name,Date,Shift\nAmina Rahman,30/11,D\n', { layout: 'list' }),
      'Name,30/11,1/12\nAmina Rahman,D,\n',
      ['layout = This sheet cannot be read so'],
    ],
  ])('do not fit any more: %s', async (_, change, content, expected) => {
    const api = await answeredOnce()
    await change(api)
    const { used } = await offers(api, content)
    const other = used.filter((line) => !line.endsWith('= people-down'))
    expect(other.map((line) => line.replace(/(is not a shift code).*/, '$1'))).toEqual(
      expected.map((line) => line.replace(/(is not a shift code).*/, '$1')),
    )
  })

  test('are forgotten, each and all, on record', async () => {
    const api = await answeredOnce()
    const [first] = await kept(api)
    const answerId = { params: { answerId: first!.id } }
    await api.lead.ask(forgetImportAnswer, answerId)
    expect(await api.manager.refused(forgetImportAnswer, answerId)).toBe('not-found')
    expect(await kept(api)).toHaveLength(4)
    await api.manager.ask(forgetImportAnswers, {})
    await api.manager.ask(forgetImportAnswers, {})
    expect(await kept(api)).toEqual([])
    const { entries } = await api.manager.ask(listAudit, { query: { kind: 'import' } })
    expect(entries.map(({ what }) => what)).toEqual([
      'Forgot all answers about spreadsheets (4)',
      'Forgot an answer about spreadsheets',
      'Kept answers about a spreadsheet for the next',
    ])
    expect((await read(api, december)).remembered).toEqual([])
  })
})
