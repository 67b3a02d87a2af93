import { ruleTitle } from '@amhp/shared/rules/check/sentence.ts'
import { level, source } from '@amhp/shared/rules/finding.ts'
import {
  checkRota,
  explainedReply,
  explainerOf,
  ruleOf,
  writeFinding,
  writeFindings,
} from '@amhp/shared/rules/index.ts'
import { holdsWith } from '@amhp/shared/rules/rule.ts'
import { ruleSetText } from '@amhp/shared/rules/rule-set.ts'
import { settingsFaults } from '@amhp/shared/rules/settings.ts'
import { describe, expect, test } from 'vitest'
import { findingsOf, oneLineRota, sentences } from '../support/rotas/one-line-rota.ts'

// How findings are written, and what is said of settings that are not valid.

const cover = (role: string, name?: string) => [
  { id: 'day', ...(name ? { name } : {}), days: ['mon'], start: '09:00', end: '17:00', cover: [{ role, minimum: 1 }] },
]

describe('a duty slot is called', () => {
  const sentenceWith = (fields: object) =>
    sentences(oneLineRota('amina D Tue 09:00-17:00', { ...fields }), 'cover-minimum')[0]
  test.each([
    ['after the name of its band', { dutyPattern: cover('amhp', 'Day duty') }, /^Day duty /],
    ['after its band where that has none', { dutyPattern: cover('amhp') }, /^day /],
    [
      'by its own name',
      {
        dutySlots: [
          {
            id: 'extra',
            name: 'Extra',
            role: 'amhp',
            start: '2026-03-02T09:00Z',
            end: '2026-03-02T17:00Z',
            minimum: 1,
            target: 1,
          },
        ],
      },
      /^Extra /,
    ],
    [
      'by its own name, whatever its id looks like',
      {
        dutySlots: [
          {
            id: 'a/b/c',
            name: 'Extra',
            role: 'amhp',
            start: '2026-03-02T09:00Z',
            end: '2026-03-02T17:00Z',
            minimum: 1,
            target: 1,
          },
        ],
      },
      /^Extra /,
    ],
    [
      'after a band with strokes in its id',
      { dutyPattern: [{ ...cover('amhp', 'Day duty')[0], id: 'd/a/y' }] },
      /^Day duty /,
    ],
  ])('%s', (_, fields, expected) => {
    expect(sentenceWith(fields)).toMatch(expected)
  })

  test('with the role that it asks for, where that is not the AMHP’s', () => {
    expect(sentenceWith({ dutyPattern: cover('coordinator') })).toContain('in the role coordinator')
  })
})

test('a finding is written with its subject and nothing else', () => {
  const rota = oneLineRota('amina D Mon 12:00-21:00 \n amina D Tue 07:00-15:00', { dutyPattern: cover('amhp') })
  const written = (rule: string) => {
    const finding = findingsOf(rota, rule)[0]!
    return Object.keys(writeFinding(finding, explainerOf(rota)(finding))).join(' ')
  }
  expect(written('daily-rest')).toBe('key rule level amhp start end shifts facts why source')
  expect(written('cover-minimum')).toBe('key rule level authority role slot start end shifts facts why source')
})

test('an unknown code is no rule', () => {
  expect(() => ruleOf('unheard-of')).toThrow('There is no rule "unheard-of"')
})

test('a rule that this version does not have is called by its code', () => {
  expect([ruleTitle('daily-rest'), ruleTitle('unheard-of')]).toEqual(['Rest before work', 'unheard-of'])
})

test('the version of the rules is named', () => {
  expect(ruleSetText('2026.3')).toBe('version 2026.3 of the rules')
})

test('what holds names the numbers in force', () => {
  const { holds } = ruleOf('weekends')
  expect(holds).toContain('looking back over {weeks} weeks')
  expect(holdsWith(ruleOf('weekends'), { oneIn: 3, weeks: 12 })).toContain('looking back over 12 weeks')
  expect(holdsWith(ruleOf('weekends'), {})).toContain('looking back over  weeks')
})

describe('work in another post is called', () => {
  const start = '2026-03-03T09:30:00Z'
  const other = (amhp: string, label?: string, from = start) => ({
    ...{ amhp, start: from, end: '2026-03-03T17:00:00Z' },
    ...(label === undefined ? {} : { label }),
  })
  const sentenceWith = (otherWork: object[]) =>
    sentences(oneLineRota('amina D Mon 20:00-04:00 \n ben D Fri 09:00-17:00', { otherWork }), 'daily-rest')
  test.each<[string, object[], string]>([
    ['by its name', [other('amina', 'Children’s team')], 'other work (Children’s team)'],
    ['other work, where it has none', [other('amina')], 'other work'],
    [
      'by her own name for it',
      [other('ben', 'Hospital'), other('amina', 'Children’s team')],
      'other work (Children’s team)',
    ],
    [
      'by the one that starts then',
      [other('amina', 'Night team', '2026-03-02T09:30:00Z'), other('amina', 'Children’s team')].map((one, i) =>
        i === 0 ? { ...one, end: '2026-03-02T10:00:00Z' } : one,
      ),
      'other work (Children’s team)',
    ],
  ])('%s', (_, otherWork, expected) => {
    expect(sentenceWith(otherWork).at(-1)).toContain(`; ${expected} starts at 09:30`)
  })
})

describe('the reply in JSON', () => {
  test('names what was not judged, of whom and why', () => {
    const rota = oneLineRota('amina D Mon 09:00-17:00', { recordsFrom: '2026-03-02' })
    const reply = writeFindings(checkRota(rota), rota)
    expect(reply.notJudged).toContainEqual({ rule: 'consecutive-days', amhp: 'amina', reason: 'records-too-short' })
    expect(explainedReply.safeParse(JSON.parse(JSON.stringify(reply))).error).toBeUndefined()
    const unknown = { ...reply, notJudged: [{ rule: 'x', amhp: 'amina', reason: 'other' }] }
    expect(explainedReply.safeParse(unknown).success).toBe(false)
  })

  test.each(['law', 'statutory guidance', 'guidance', 'local'])('knows sources that are %s', (status) => {
    expect(source.safeParse({ title: 'A', clause: '1', status }).success).toBe(true)
    expect(source.safeParse({ title: 'A', clause: '1', status: '' }).success).toBe(false)
  })

  test('knows four levels', () => {
    expect(['gap', 'breach', 'warning', 'info', 'off', ''].map((one) => level.safeParse(one).success)).toEqual([
      true,
      true,
      true,
      true,
      false,
      false,
    ])
  })
})

describe('settings that are not valid are refused with what to do', () => {
  test.each([
    [
      'night-rest',
      {},
      'rules.night-rest',
      /^There is no rule "night-rest" in this version\. Remove it, or use cover-floor, cover-minimum, .* or overrun$/,
    ],
    [
      'cover-floor',
      { level: 'off' },
      'rules.cover-floor.level',
      /^The floor always has the level gap\. Remove this, and acknowledge its findings instead$/,
    ],
    ['daily-rest', { hours: 'many' }, 'rules.daily-rest.hours', /./],
    ['daily-rest', { level: 'loud' }, 'rules.daily-rest.level', /^Use gap, breach, warning, info or off$/],
  ])('%s %j', (code, settings, path, message) => {
    const faults = settingsFaults({ [code]: settings })
    expect(faults.map((fault) => fault.path)).toEqual([path])
    expect(faults[0]!.message).toMatch(message)
  })

  test.each(['gap', 'breach', 'warning', 'info', 'off'])('the level %s is valid', (level) => {
    expect(settingsFaults({ 'daily-rest': { level } })).toEqual([])
  })

  test('settings that are not an object are left for the document to refuse', () => {
    for (const given of [null, undefined, 'rules', 7, { 'daily-rest': null }, { 'daily-rest': 'loud' }])
      expect(settingsFaults(given)).toEqual([])
  })
})

test('two absences in one shift are numbered in order of time', () => {
  const rota = oneLineRota(
    'amina D Mon 09:00-17:00 \n amina away sickness Mon 09:00-10:00 \n amina away leave Mon 12:00-13:00',
  )
  expect(findingsOf(rota, 'absent-on-shift').map(({ key, facts }) => `${key} ${facts.kind}`)).toEqual([
    'absent-on-shift/s1 sickness',
    'absent-on-shift/s1/2 leave',
  ])
})
