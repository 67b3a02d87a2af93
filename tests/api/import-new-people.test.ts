import { listAmhps } from '@amhp/shared/contract/amhps.ts'
import { listAudit } from '@amhp/shared/contract/audit.ts'
import { importSheet, previewImport } from '@amhp/shared/contract/import.ts'
import { listImportAnswers } from '@amhp/shared/contract/import-answers.ts'
import { getAmhpData } from '@amhp/shared/contract/own-data.ts'
import { getService } from '@amhp/shared/contract/service.ts'
import { describe, expect, test } from 'vitest'
import { body, importService, shiftsOf } from '../support/services/import-service.ts'

// Names that are not in the register can be added to it by an import.

const sheet = 'Name,30/11,1/12\n"Moss, Dee",D,\nEli Ford,,D\nAmina Rahman,D,\nName,2/12,3/12\nDee M,,S\n'
const people = { 'Moss, Dee': { add: 'Dee Moss' }, 'Eli Ford': { add: 'Eli Ford' }, 'Dee M': { add: 'Dee Moss' } }

async function service() {
  const api = await importService()
  const { authorities } = await api.manager.ask(getService, {})
  const approval = { authority: authorities[0]!.id, from: '2026-01-01', until: '2030-12-31' }
  const names = async () => (await api.manager.ask(listAmhps, {})).amhps.map(({ name }) => name)
  const read = (choices: object) => api.manager.ask(previewImport, { body: body(sheet, { choices }) })
  const bringIn = (choices: object) =>
    api.manager.ask(importSheet, { body: { ...body(sheet, { choices }), leaveOut: false } })
  return Object.assign(api, { approval, names, read, bringIn, authority: authorities[0]! })
}

describe('people who are added', () => {
  test('are listed before, with their shifts and what is said of them', async () => {
    const { read, approval, names } = await service()
    const without = await read({ people })
    expect(without.newPeople).toMatchObject([
      { name: 'Dee Moss', texts: ['Moss, Dee', 'Dee M'] },
      { name: 'Eli Ford', texts: ['Eli Ford'] },
    ])
    expect(without.people.every(({ amhp }) => amhp !== null)).toBe(true)
    expect(without.add).toHaveLength(4)
    const approved = await read({ people, approval })
    // Nobody is approved until it is filled in: the draft says so.
    expect(without.summary.breach).toBeGreaterThan(approved.summary.breach)
    expect(await names()).not.toContain('Dee Moss')
  })

  test('are written with the import, on record, with the approval that was given for all', async () => {
    const api = await service()
    const done = await api.bringIn({ people, approval: api.approval })
    expect(done).toMatchObject({ added: 4, people: 2 })
    const { amhps } = await api.manager.ask(listAmhps, {})
    const dee = amhps.find(({ name }) => name === 'Dee Moss')!
    expect(dee).toMatchObject({
      ...{ employer: api.authority.name, contractedMinutes: 0, profession: 'social-worker', version: 1 },
      approvals: [{ ...api.approval, suspended: [] }],
    })
    expect(await shiftsOf(api)).toContain(`${dee.id} 2026-11-30T09:00:00Z 2026-11-30T17:00:00Z`)
    const { entries } = await api.manager.ask(listAudit, { query: { kind: 'amhp' } })
    expect(entries.slice(0, 2).map(({ what }) => what)).toEqual([
      'Added Eli Ford to the register, from a spreadsheet',
      'Added Dee Moss to the register, from a spreadsheet',
    ])
    const copy = await api.manager.ask(getAmhpData, { params: { amhpId: dee.id } })
    expect(copy.audit.map(({ what }) => what)).toContain('Added Dee Moss to the register, from a spreadsheet')
    expect(copy.namesInSheets.map(({ text }) => text)).toEqual(['Dee M', 'Moss, Dee'])
  })

  test('are known the next time by the names that the sheet has for them', async () => {
    const api = await service()
    await api.bringIn({ people })
    const { answers } = await api.manager.ask(listImportAnswers, {})
    expect(answers.map(({ text, amhp }) => [text, amhp?.name])).toEqual([
      ['Dee M', 'Dee Moss'],
      ['Moss, Dee', 'Dee Moss'],
    ])
    const again = await api.manager.ask(previewImport, { body: body(sheet, { remembered: true }) })
    expect([again.newPeople, again.people.map(({ name }) => name), again.add, again.replace]).toEqual([
      [],
      ['Dee Moss', 'Eli Ford', 'Amina Rahman', 'Dee Moss'],
      [],
      [],
    ])
  })

  test.each<[string, object, RegExp]>([
    [
      'a name of the register',
      { people: { 'Eli Ford': { add: 'ben okafor' } } },
      /^ben okafor is in the register already/,
    ],
    ['an empty name', { people: { 'Eli Ford': { add: '' } } }, /./],
    [
      'an authority of no service',
      { people, approval: { authority: 'nowhere', from: '2026-01-01', until: '2027-01-01' } },
      /^No authority here has the id nowhere/,
    ],
  ])('%s is refused', async (_, choices, why) => {
    const api = await service()
    const { problem } = await api.manager.try(previewImport, { body: body(sheet, { choices }) })
    expect([problem.code, problem.detail]).toEqual(['not-accepted', expect.stringMatching(why)])
    expect(await api.manager.refused(importSheet, { body: { ...body(sheet, { choices }), leaveOut: true } })).toBe(
      'not-accepted',
    )
  })
})
