import { rules } from '@amhp/shared/rules/index.ts'

/** Every rule that is off until a service gives it a level, given its own. */
export const allOn: Readonly<Record<string, { readonly level: string }>> = Object.fromEntries(
  rules.filter((rule) => rule.off).map(({ code, level }) => [code, { level }]),
)
