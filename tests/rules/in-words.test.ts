import { ruleGroups, rulesInWords } from '@amhp/shared/rules/in-words.ts'
import { rules } from '@amhp/shared/rules/index.ts'
import { defaultSettings, settingShapes } from '@amhp/shared/rules/setting-shapes.ts'
import { expect, test } from 'vitest'

test('every rule is told in words, and no words tell of a rule that there is not', () => {
  const codes = rules.map(({ code }) => code)
  expect(codes.filter((code) => !rulesInWords[code])).toEqual([])
  expect(Object.keys(rulesInWords).filter((code) => !codes.includes(code))).toEqual([])
})

test.each(rules.map((rule) => [rule.code, rule] as const))(
  '%s: each setting has a label, a unit and a range',
  (code, rule) => {
    const { group, settings = {}, holds } = rulesInWords[code]!
    expect(ruleGroups).toContain(group)
    expect(holds).toMatch(/^[A-Z][^.]+\..*(?<=\.)$/)
    for (const { label, options = {} } of Object.values(settings)) {
      expect(label).toMatch(/^[A-Z][a-z ]+/)
      expect(Object.values(options).filter((word) => word === '')).toEqual([])
    }
    const shapes = settingShapes(rule)
    expect(Object.keys(settings)).toEqual(Object.keys(shapes))
    for (const [name, shape] of Object.entries(shapes)) {
      if (shape.kind === 'number') {
        expect(settings[name]!.unit, name).toBeTruthy()
        const given = Number(defaultSettings(rule)[name])
        expect(given, name).toBeGreaterThanOrEqual(shape.least)
        expect(given, name).toBeLessThanOrEqual(shape.most)
        expect(shape.most, name).toBeLessThan(10_000)
      }
      if (shape.kind === 'choice' && shape.choices.some((choice) => typeof choice === 'number'))
        expect(settings[name]!.unit, name).toBeTruthy()
      if (shape.kind === 'choice' && shape.choices.some((choice) => typeof choice === 'string'))
        expect(Object.keys(settings[name]!.options ?? {})).toEqual(shape.choices)
      if (shape.kind === 'text') expect(settings[name]!.unit, name).toBe('o’clock')
    }
    const named = [...holds.matchAll(/\{(\w+)\}/g)].map(([, name]) => name!)
    expect(named.filter((name) => defaultSettings(rule)[name] === undefined)).toEqual([])
  },
)

const inWords = ['no', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight']

test.each(rules.map((rule) => [rule.code, rule] as const))(
  '%s: neither its title nor its sentence holds a number that a setting changes',
  (_code, rule) => {
    const words = `${rule.title}. ${rulesInWords[rule.code]!.holds}`.toLowerCase()
    for (const [name, value] of Object.entries(defaultSettings(rule))) {
      if (typeof value !== 'number') continue
      const said = new RegExp(`\\b(${value}|${inWords[value] ?? value})\\b`)
      expect(words.replaceAll(/at most one weekend|one in a week|two, or one|two or more/g, ''), name).not.toMatch(said)
    }
  },
)
