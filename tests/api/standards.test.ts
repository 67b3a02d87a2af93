import { auditEntries, standardRules, standards as table } from '@amhp/db/schema/index.ts'
import { changeStandards, getStandards } from '@amhp/shared/contract/standards.ts'
import { expect, test } from 'vitest'
import { testApi } from '../support/server/api.ts'
import type { Standard } from '../support/server/wire.ts'

const handover: Standard = {
  id: 'handover',
  number: '4.1',
  title: 'Handover',
  wording: 'Each shift hands over to the next.\nA person detained under section 136 is named to nobody here.',
  date: '2026-02-01',
  url: 'https://standards.example.org/amhp',
  rules: ['cover-floor'],
}

async function lead() {
  const api = await testApi()
  const asker = await api.signIn('lead')
  return { ...api, asker, stored: await asker.ask(getStandards, {}) }
}

test('standards are empty until someone enters one', async () => {
  const { asker, stored } = await lead()
  const reply = await asker.ask(changeStandards, { body: { standards: [], version: stored.version } })
  expect(reply).toEqual({ standards: [], version: 2 })
  expect(await asker.ask(getStandards, {})).toEqual(reply)
})

test('managers read standards in the words and order in which they were entered', async () => {
  const { asker, stored, signIn } = await lead()
  const body = { standards: [handover, ...stored.standards], version: 1 }
  expect(await asker.ask(changeStandards, { body })).toEqual({ ...body, version: 2 })
  expect(await (await signIn('manager')).ask(getStandards, {})).toEqual({ ...body, version: 2 })
})

test('a removed standard leaves no link behind, and the audit trail says what it was', async () => {
  const { asker, store } = await lead()
  await asker.ask(changeStandards, { body: { standards: [], version: 1 } })
  expect((await store.read.select().from(table)).map(({ serviceId }) => serviceId)).toEqual(['south'])
  expect((await store.read.select().from(standardRules)).map(({ serviceId }) => serviceId)).toEqual(['south'])
  const entry = (await store.read.select().from(auditEntries)).at(-1)!
  expect(entry).toMatchObject({ what: 'Changed the standards', aboutKind: 'standards', accountId: 'north-lead' })
  expect(JSON.stringify(entry.detail)).toContain('north gives its AMHPs rest.')
})

test.each([
  ['an unknown rule', { rules: ['more-pay'] }, 'standards[1].rules[0]'],
  ['a rule twice', { rules: ['daily-rest', 'daily-rest'] }, 'standards[1].rules[1]'],
  ['a number that another has', { number: '3.2' }, 'standards[1].number'],
  ['an id that another has', { id: 'north-standard' }, 'standards[1].id'],
  ['no number', { number: ' ' }, 'standards[1].number'],
  ['no title', { title: '' }, 'standards[1].title'],
  ['no wording', { wording: ' \n ' }, 'standards[1].wording'],
  ['a day that there is not', { date: '2026-02-30' }, 'standards[1].date'],
  ['a link that is no web address', { url: 'javascript:alert(1)' }, 'standards[1].url'],
  ['a link without a scheme', { url: 'standards.example.org' }, 'standards[1].url'],
])('standards with %s are refused, and nothing is saved', async (_, wrong, path) => {
  const { asker, stored } = await lead()
  const body = { standards: [...stored.standards, { ...handover, ...wrong }], version: 1 }
  const { problem } = await asker.try(changeStandards, { body })
  expect(problem.code).toBe('not-accepted')
  expect(problem.faults?.map((fault) => fault.path)).toEqual([path])
  expect(await asker.ask(getStandards, {})).toEqual(stored)
})

test('standards that someone else changed first are a conflict with theirs and mine', async () => {
  const { asker, stored } = await lead()
  await asker.ask(changeStandards, { body: { standards: [handover], version: 1 } })
  const { problem } = await asker.try(changeStandards, { body: stored })
  expect(problem).toMatchObject({ code: 'stale-edit', mine: stored, theirs: { standards: [handover], version: 2 } })
})

test('only leads change standards', async () => {
  const { stored, signIn } = await lead()
  expect(await (await signIn('manager')).refused(changeStandards, { body: stored })).toBe('not-allowed')
})

test('an address is stored as browsers read it, without characters that reverse the text', async () => {
  const { asker, stored } = await lead()
  const url = 'https://standards.example.org/\u202efdp"><b>'
  const { standards } = await asker.ask(changeStandards, {
    body: { standards: [{ ...handover, url }], version: stored.version },
  })
  expect(standards[0]!.url).toBe('https://standards.example.org/%E2%80%AEfdp%22%3E%3Cb%3E')
})

test('an address with a user name and password is refused', async () => {
  const { asker, stored } = await lead()
  const url = 'https://standards.example.org@evil.example/amhp'
  const { problem } = await asker.try(changeStandards, {
    body: { standards: [{ ...handover, url }], version: stored.version },
  })
  expect(problem.faults).toEqual([
    { path: 'standards[0].url', message: 'Use a web address such as https://example.org/standards' },
  ])
})
