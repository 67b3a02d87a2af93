import type { Explained } from './explained.ts'

export const check: readonly Explained[] = [
  {
    file: 'rules/check/check-rota.ts',
    why: 'Codes of rules differ, and equal texts are told before they are compared.',
    mutants: {
      'export const rulesByCode: readonly Rule[] = [...rules].sort((a, b) => (a.code < b.code ? -1 : 1))':
        'a.code < b.code → a.code <= b.code',
      'const compare = (a: string, b: string): number => (a === b ? 0 : a < b ? -1 : 1)': 'a < b → a <= b',
    },
  },
  {
    file: 'rules/check/check-rota.ts',
    why: 'It saves time only: a key that stands once is left as it is, looked at or not.',
    mutants: {
      'if (!rule.once || !prepared.plainIds) giveOwnKeys(judgement.findings)':
        '!rule.once || !prepared.plainIds → true',
      'else if (judgement.findings.some(({ start }) => start % 1000 !== 0)) giveOwnKeys(judgement.findings)': [
        'judgement.findings.some(({ start }) => start % 1000 !== 0) → true',
        'start % 1000 !== 0 → true',
        'start % 1000 → start * 1000',
      ],
      'if (findings.length < 2) return': 'findings.length < 2 → false',
      'if (keys.add(key).size > known) continue': [
        'keys.add(key).size > known → false',
        'keys.add(key).size > known → keys.add(key).size <= known',
      ],
    },
  },
  {
    file: 'rules/check/check-rota.ts',
    why: 'It saves time only: which way findings are sorted, and which moment is set to itself, does not show in their order.',
    mutants: {
      'if (start < first) first = start': 'start < first → start <= first',
      'if (start > last) last = start': 'start > last → start >= last',
      'if (size < 32 || (last - first + 1) * size > Number.MAX_SAFE_INTEGER) return findings.sort(inOrder)': [
        'size < 32 || (last - first + 1) * size > Number.MAX_SAFE_INT… → true',
        'size < 32 → false',
        'size < 32 → size <= 32',
        '(last - first + 1) * size > Number.MAX_SAFE_INTEGER → (last - first + 1) * size >= Number.MAX_SAFE_INTEGER',
        'size < 32 → size >= 32',
      ],
      'const ordered: Finding[] = new Array(size)': 'new Array(size) → new Array()',
      'for (let from = 0, to = 1; from < size; from = to, to++) {': 'from < size → from <= size',
      'while (to < size && ordered[to]!.start === ordered[from]!.start) to++':
        'ordered[to]!.start === ordered[from]!.start → true',
      'if (to - from > 1) orderTogether(ordered, from, to)': [
        'to - from > 1 → true',
        'to - from > 1 → to - from >= 1',
        'to - from → to + from',
      ],
      'if (to - from > 16) {': [
        'to - from > 16 → true',
        'to - from > 16 → false',
        'to - from > 16 → to - from >= 16',
        'to - from > 16 → to - from <= 16',
        '{ const together = findings.slice(from, to).sort(inOrder) fo… → {}',
        'to - from → to + from',
      ],
    },
  },
  {
    file: 'rules/check/check-rota.ts',
    why: 'Findings come by rule in order of codes, so that the first of two rules never belongs after the other; of one rule, two that start together differ in key or end, or nothing says which is first.',
    mutants: {
      'const isAfter = (first: Finding, second: Finding): boolean => first.rule === second.rule && inOrder(first, second) > 0':
        ['first.rule === second.rule → true', 'inOrder(first, second) > 0 → inOrder(first, second) >= 0'],
    },
  },
  {
    file: 'rules/check/sentence.ts',
    why: 'A sentence names only what its finding has, so that no id is left out.',
    mutants: {
      "const named = (known: ReadonlyMap<string, string>) => (id: string | undefined) => known.get(id ?? '') ?? id ?? ''":
        '\'\' → "Stryker was here!"',
      "slot: (id) => slots.get(id ?? '') ?? slots.get((id ?? '').replace(/\\/[^/]*\\/[^/]*$/, '')) ?? id ?? '',":
        '\'\' → "Stryker was here!"',
    },
  },
  {
    file: 'rules/check/sentence.ts',
    why: 'No fact has the name that the mutant puts in.',
    mutants: {
      'function writeFacts({ moments = [] }: Rule, facts: Facts): Record<string, number | string> {':
        '[] → ["Stryker was here"]',
    },
  },
]
