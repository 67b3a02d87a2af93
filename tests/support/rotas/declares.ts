import { rules } from '@amhp/shared/rules/index.ts'
import type { Setting } from '@amhp/shared/rules/setting.ts'
import { expect, test } from 'vitest'

function rangeText({ takes, default: usual }: Setting): string {
  if (takes.kind === 'number') return `${takes.least} to ${takes.most}${takes.whole ? ' whole' : ''}, ${usual}`
  if (takes.kind === 'choice') return `${takes.choices.map(({ value }) => value).join(' or ')}, ${usual}`
  return usual === undefined ? takes.kind : `${takes.kind}, ${usual}`
}

/**
 * Asserts what a rule declares: its level, the status of its source, which way each fact is worse, and the range and default
 * of each setting.
 */
export function declares(code: string, level: string, facts: string, settings: Readonly<Record<string, string>> = {}) {
  test(`is a ${level}; worse by ${facts}; ${Object.entries(settings).join('; ') || 'without settings'}`, () => {
    const rule = rules.find((one) => one.code === code)!
    expect([rule.level, rule.source.status, ...(rule.off ? ['off'] : [])].join(', ')).toBe(level)
    expect(
      Object.entries(rule.facts)
        .map(([fact, way]) => `${fact} ${way}`)
        .join(', '),
    ).toBe(facts)
    const ranges = Object.entries(rule.settings).map(([name, setting]) => [name, rangeText(setting)])
    expect(Object.fromEntries(ranges)).toEqual(settings)
    expect(rule.schema.parse({})).toEqual(
      Object.fromEntries(
        Object.entries(rule.settings).flatMap(([name, setting]) =>
          setting.default === undefined ? [] : [[name, setting.default]],
        ),
      ),
    )
  })
}
