import { ruleGroups } from '@amhp/shared/rules/finding.ts'
import { rules } from '@amhp/shared/rules/index.ts'
import { expect, test } from 'vitest'

const each = test.each(rules.map((rule) => [rule.code, rule] as const))

each('%s: each setting has a label, a unit and a range', (_, { group, holds, settings }) => {
  expect(ruleGroups).toContain(group)
  expect(holds).toMatch(/^[A-Z][^.]+\..*(?<=\.)$/)
  for (const [name, { label, unit, takes, default: usual }] of Object.entries(settings)) {
    expect(label).toMatch(/^[A-Z][a-z ]+/)
    expect(unit !== '', `${name} has a unit if it is a number, and none otherwise`).toBe(typeof usual === 'number')
    if (takes.kind === 'number') {
      expect(usual, name).toBeGreaterThanOrEqual(takes.least)
      expect(usual, name).toBeLessThanOrEqual(takes.most)
      expect(takes.most, name).toBeLessThan(10_000)
    }
    if (takes.kind === 'choice') {
      expect(takes.choices.filter((choice) => choice.label === '')).toEqual([])
    }
  }
  const named = [...holds.matchAll(/\{(\w+)\}/g)].map(([, name]) => name!)
  expect(named.filter((name) => settings[name]?.default === undefined)).toEqual([])
})

const inWords = ['no', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight']

each(
  '%s: neither its title nor its sentence holds a number that a setting changes',
  (_, { title, holds, settings }) => {
    const words = `${title}. ${holds}`.toLowerCase()
    for (const [name, { default: value }] of Object.entries(settings)) {
      if (typeof value !== 'number') continue
      const said = new RegExp(`\\b(${value}|${inWords[value] ?? value})\\b`)
      expect(words.replaceAll(/at most one weekend|one in a week|two, or one|two or more/g, ''), name).not.toMatch(said)
    }
  },
)
