import { type Rule, rules } from '@amhp/shared/rules/index.ts'
import type { Setting } from '@amhp/shared/rules/setting.ts'
import fc from 'fast-check'

function settingOf({ takes }: Setting): fc.Arbitrary<unknown> {
  if (takes.kind === 'choice') return fc.constantFrom(...takes.choices.map(({ value }) => value))
  if (takes.kind !== 'number')
    return takes.kind === 'date'
      ? fc.constantFrom('2026-03-02', '2026-10-05', '2027-03-29')
      : fc.constantFrom('07:15', '13:00', '18:30')
  const { least, most, whole } = takes
  const numbers = fc.integer({ min: Math.ceil(least), max: Math.floor(most) })
  return whole
    ? numbers
    : fc.oneof(
        numbers,
        numbers.map((n) => Math.min(most, n + 0.5)),
      )
}

function settingsOf(rule: Rule): fc.Arbitrary<object> {
  const settings = Object.entries(rule.settings).map(([name, setting]) => [name, settingOf(setting)] as const)
  const levels = rule.fixed ? [rule.level] : ['breach', 'warning', 'warning', 'info', 'info', 'info']
  return fc.record(
    { level: fc.constantFrom(...levels), ...Object.fromEntries(settings) },
    { requiredKeys: rule.off ? ['level'] : [] },
  )
}

/** Every rule on, with default or random settings. */
const allOn: fc.Arbitrary<Record<string, object>> = fc.record(
  Object.fromEntries(rules.map((rule) => [rule.code, settingsOf(rule)])),
)

/** As allOn, with at most two rules off. */
export const anySettings = fc
  .record({ on: allOn, off: fc.array(fc.nat(rules.length - 1), { maxLength: 2 }), some: fc.nat(3) })
  .map(({ on, off, some }) => {
    const codes = some > 0 ? [] : off.map((i) => rules[i]!.code).filter((code) => code !== 'cover-floor')
    return { ...on, ...Object.fromEntries(codes.map((code) => [code, { level: 'off' }])) }
  })
