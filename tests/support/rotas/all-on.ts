import { rules } from '@amhp/shared/rules/index.ts'

/** Switches on every rule that is off by default. */
export const allOn: Readonly<Record<string, { readonly level: string }>> = Object.fromEntries(
  rules.filter((rule) => rule.off).map(({ code, level }) => [code, { level }]),
)
