/**
 * The version of the rules: named in every reply, and kept with every finding that is stored. Change it when a rule is added
 * or judges differently.
 */
export const ruleSet = '2026.3'

/** In words, wherever findings are shown or printed. */
export const ruleSetText = (version: string): string => `version ${version} of the rules`
