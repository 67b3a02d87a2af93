import { ruleTitle } from '@amhp/shared/rules/index.ts'

/** `“Rest before a shift”`: the titles of rules, each once. */
export const quotedTitles = (rows: readonly { readonly rule: string }[]): string =>
  [...new Set(rows.map(({ rule }) => `“${ruleTitle(rule)}”`))].join(' and ')
