import type { Explained } from './explained.ts'

export const prepared: readonly Explained[] = [
  {
    file: 'rules/prepare/known.ts',
    why: 'It saves time only: what is known is worked out anew, and is the same.',
    mutants: {
      'if (value === undefined) {': 'value === undefined → true',
      'known.set(name, value)': 'known.set(name, value) → ;',
    },
  },
  {
    file: 'rules/prepare/prepare.ts',
    why: 'It saves time only: what a shift without a record was worked is what was planned.',
    mutants: {
      '(shift.actual !== undefined && workedStart(shift) < period.end && workedEnd(shift) > period.start),':
        'shift.actual !== undefined → true',
    },
  },
  {
    file: 'rules/prepare/prepare.ts',
    why: 'The text that the mutant puts in is no number and has no role: it counts for nobody.',
    mutants: {
      'const swept: { role: string; starts: number[]; ends: number[]; steps: CoverSteps }[] = []':
        '[] → ["Stryker was here"]',
      'const starts: number[] = []': '[] → ["Stryker was here"]',
    },
  },
  {
    file: 'rules/prepare/prepare.ts',
    why: 'It saves time only: roles that are covered at the same times have the same steps.',
    mutants: {
      'const same = swept.find((one) => one.role === role && isSame(one.starts, starts) && isSame(one.ends, ends))':
        'one.role === role → true',
    },
  },
  {
    file: 'rules/prepare/people.ts',
    why: 'Both are the same moment.',
    mutants: {
      'for (const { shifts } of people) for (const { end } of shifts) if (last === undefined || end > last) last = end':
        'end > last → end >= last',
    },
  },
  {
    file: 'rules/terms.ts',
    why: 'It saves time only: settings are read anew, and are the same.',
    mutants: {
      'remembered.set(given, known)': 'remembered.set(given, known) → ;',
      'if (!known) {': '!known → true',
      'if (!found) {': '!found → true',
      'known.set(code, found)': 'known.set(code, found) → ;',
    },
  },
  {
    file: 'rules/worse.ts',
    why: 'Facts that are the same are let pass before.',
    mutants: { "return worse === 'higher' ? is > was : is < was": ['is > was → is >= was', 'is < was → is <= was'] },
  },
]
