import { FreeTextGuard } from '@amhp/api/http/free-text-guard.ts'
import { changeAmhp, getAmhp } from '@amhp/shared/contract/amhps.ts'
import { freeTextFields, questionFreeText } from '@amhp/shared/contract/free-text.ts'
import { endpoints } from '@amhp/shared/contract/index.ts'
import { line, lines } from '@amhp/shared/rota/values.ts'
import { describe, expect, test } from 'vitest'
import * as z from 'zod/mini'
import { testApi } from '../support/server/api.ts'

describe('text that may identify someone', () => {
  test.each([
    ['NHS no 943 476 5919', 'an NHS number'],
    ['9434765919', 'an NHS number'],
    ['943-476-5919 seen today', 'an NHS number'],
    ['943.476.5919', 'an NHS number'],
    ['943\u00a0476\u00a05919, with no-break spaces', 'an NHS number'],
    ['943\u2009476\u20115919, with a thin space and a no-break hyphen', 'an NHS number'],
    ['943 – 476 – 5919', 'an NHS number'],
    ['on lines:\n943\n476\r\n5919', 'an NHS number'],
    ['９４３ ４７６ ５９１９, in full width', 'an NHS number'],
    ['the ｐａｔｉｅｎｔ was late', '"patient"'],
    ['DOB 3/4/1980', 'a date of birth'],
    ['d.o.b. unknown', 'a date of birth'],
    ['Lives at LS1 3AB', 'a postcode'],
    ['the patient was late', '"patient"'],
    ['Detained under section 3', '"Detained"'],
    ['s.136 at 02:00', '"s.136"'],
  ])('%s', (text, sign) => {
    expect(questionFreeText(text)?.message).toContain(sign)
  })
})

describe('text that is accepted', () => {
  test.each([
    'Prefers late shifts',
    'Phone 07700 900123 after six',
    'Phone +44 7700 900 123',
    'Ask Ben first; team B covers from 17:00',
    'Order 943 476 5918',
    '943.4765.919 is grouped in no such way',
    'Version 1943.476.59190',
    'Agency asked, nobody free until Fri 4 Dec',
    '',
  ])('%s', (text) => {
    expect(questionFreeText(text)).toBeUndefined()
  })
})

async function saving() {
  const { signIn, north } = await testApi()
  const manager = await signIn('manager')
  const params = { amhpId: north.amhp }
  const { id: _, ...body } = await manager.ask(getAmhp, { params })
  return {
    save: (notes: string) => manager.try(changeAmhp, { params, body: { ...body, notes } }),
    stored: async () => (await manager.ask(getAmhp, { params })).notes,
  }
}

test('the API asks once, at the field, and accepts the same text when it is sent again', async () => {
  const { save, stored } = await saving()
  const { status, problem } = await save('Works in the patient safety team')
  expect(status).toBe(422)
  expect(problem.faults?.map(({ path }) => path)).toEqual(['notes'])
  expect(problem.detail).toContain('Remove anything about a person assessed')
  expect(await stored()).toBe('')
  expect((await save('Works in the patient safety team')).status).toBe(200)
  expect(await stored()).toBe('Works in the patient safety team')
})

test('an NHS number is always refused', async () => {
  const { save, stored } = await saving()
  for (let i = 0; i < 3; i++) expect((await save('NHS 943 476 5919')).status).toBe(422)
  expect(await stored()).toBe('')
})

test('what an edit replaces is not questioned, so that a shift with such a text can be deleted by someone else', () => {
  const body = { changes: [{ before: { note: 'The patient team' }, after: null }] }
  expect(() => new FreeTextGuard().question('siobhan', body)).not.toThrow()
  const changed = { changes: [{ ...body.changes[0], after: { note: 'The patient team, late' } }] }
  expect(() => new FreeTextGuard().question('siobhan', changed)).toThrow()
})

/** Fields of text that are not checked as free text, by name, and why. */
const notChecked: Record<string, string> = {
  name: 'the name of a person, an authority, a rota, a code or an edit',
  employer: 'the name of an organisation',
  team: 'the name of a team',
  label: 'the name of another post',
  by: 'the name of another service',
  number: 'of a standard that is published anyway',
  title: 'of a standard that is published anyway',
  wording: 'of a standard that is published anyway',
  code: 'six characters',
  finding: 'a key that the rules made',
  rules: 'codes of rules',
  settings: 'values that the rule reads',
  start: 'a clock time',
  end: 'a clock time',
  fileName: 'is not kept',
  tab: 'is not kept',
  people: 'names in a spreadsheet; one that would be questioned is not kept',
  meanings: 'texts in a spreadsheet; one that would be questioned is not kept',
  add: 'the name of an AMHP',
  email: 'an address',
  workEmail: 'an address',
  password: 'a secret',
  current: 'a secret',
  next: 'a secret',
  token: 'a secret',
}

test('every field of text in the contract is checked as free text, or is here with the reason why not', () => {
  const written = [line, lines].map((text) => z.toJSONSchema(text).pattern)
  const found = new Set<string>()
  const long = new Set<string>()
  const walk = (schema: unknown, name: string) => {
    if (typeof schema !== 'object' || schema === null) return
    const {
      type,
      maxLength,
      pattern,
      properties = {},
      items,
      anyOf = [],
      ...more
    } = schema as z.core.JSONSchema.JSONSchema
    const isText = type === 'string' && !('enum' in more || 'const' in more || 'format' in more)
    if (isText && (pattern === undefined || written.includes(pattern))) {
      found.add(name)
      if (maxLength === 500) long.add(name)
    }
    for (const [key, inner] of Object.entries(properties)) walk(inner, key)
    for (const inner of [items, more.additionalProperties, ...anyOf]) walk(inner, name)
  }
  for (const { body } of endpoints) if (body) walk(z.toJSONSchema(body, { io: 'input', unrepresentable: 'any' }), '')
  expect([...found].sort()).toEqual([...freeTextFields, ...Object.keys(notChecked)].sort())
  expect(freeTextFields).toEqual(expect.arrayContaining([...long]))
})
