import type { Explained } from './explained.ts'

export const rolling: readonly Explained[] = [
  {
    file: 'rules/prepare/rolling-work.ts',
    why: 'It is only a name, and what else is known of a person has another.',
    mutants: {
      "return knownOf(person, 'worked time', () => workedTimeIn(person.stretches, sumsOf(person)))":
        '\'worked time\' → ""',
    },
  },
  {
    file: 'rules/prepare/rolling-work.ts',
    why: 'Work that starts at that moment is added whole and taken away whole.',
    mutants: {
      'const reached = firstWhere(stretches, ({ start }) => start >= at)': 'start >= at → start > at',
    },
  },
  {
    file: 'rules/prepare/rolling-work.ts',
    why: 'It is only a name, and what else is known of a person has another.',
    mutants: {
      "knownOf(person, 'worked before', () => {": '\'worked before\' → ""',
    },
  },
  {
    file: 'rules/prepare/rolling-work.ts',
    why: 'Where both are alike, either is the same.',
    mutants: {
      'const begin = start > free ? start : instantOf(free)': 'start > free → start >= free',
    },
  },
  {
    file: 'rules/prepare/rolling-work.ts',
    why: 'It saves time only: what begins then is left out after, and looked at again.',
    mutants: {
      'if (begin >= until) break': 'begin >= until → begin > until',
    },
  },
  {
    file: 'rules/prepare/rolling-work.ts',
    why: 'It saves time only: time that begins as this does was not admitted, and is not now.',
    mutants: {
      'if (begin <= start) continue': 'begin <= start → begin < start',
    },
  },
  {
    file: 'rules/prepare/working-runs.ts',
    why: 'It saves time only: a run that is neither too long nor may start earlier is not told.',
    mutants: {
      'if (end - first.start > limit || mayStartEarlier)': 'end - first.start → end + first.start',
    },
  },
]
