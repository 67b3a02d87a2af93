import { ruleGroups } from '@amhp/shared/rules/finding.ts'
import { type Rule, rules } from '@amhp/shared/rules/index.ts'
import { expect, test } from 'vitest'

// What each rule says of itself, on the page of rules and beside its findings.

const all = rules.map((rule) => [rule.code, rule] as const)
const sourcesOf = ({ source, sourceInWales }: Rule) => [
  source,
  ...(sourceInWales ? [sourceInWales.only, sourceInWales.besideEngland] : []),
]
const publishers =
  /^https:\/\/(www\.legislation\.gov\.uk|www\.hse\.gov\.uk|www\.gov\.uk|assets\.publishing\.service\.gov\.uk|www\.gov\.wales|gov\.wales)\/\S+$/

test.each(all)('%s has a title, a group and a sentence that names its numbers', (_, rule) => {
  expect(rule.title).toMatch(/^[A-Z0-9]\S*( \S+)*$/)
  expect(ruleGroups).toContain(rule.group)
  expect(rule.holds).toMatch(/^[A-Z].*\.$/s)
})

test('no two rules have the same code or title', () => {
  expect(new Set(rules.map(({ code }) => code)).size).toBe(rules.length)
  expect(new Set(rules.map(({ title }) => title)).size).toBe(rules.length)
})

test.each(all)('%s says where it comes from, and where to read that', (_, rule) => {
  for (const { title, clause, status, url } of sourcesOf(rule)) {
    expect(title).toMatch(/\S{3}/)
    expect(clause).toMatch(/\S{2}/)
    if (status === 'law' || url !== undefined) expect(url).toMatch(publishers)
  }
})

test.each(all)('%s names each setting, what it counts and what it may be', (_, rule) => {
  for (const { label, unit, takes } of Object.values(rule.settings)) {
    expect(label).toMatch(/^[A-Z]\S*/)
    if (takes.kind === 'number') expect(unit).toMatch(/^[a-z]+( [a-z]+)*$/)
    else expect(unit).toMatch(/^[a-z]*$/)
    if (takes.kind === 'date') expect(takes.leftOut).toMatch(/^[A-Z].*\.$/)
    if (takes.kind === 'choice') for (const choice of takes.choices) expect(choice.label).toMatch(/\S/)
  }
})
