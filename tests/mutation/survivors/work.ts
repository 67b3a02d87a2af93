import type { Explained } from './explained.ts'

export const work: readonly Explained[] = [
  {
    file: 'rules/prepare/shifts-of.ts',
    why: 'It saves time only: whether a list or a set is searched, each shift is given once.',
    mutants: {
      'if (known) known.add(shift)': 'known → false',
      'else if (found.length > 16) known = new Set(found)': [
        'found.length > 16 → true',
        'found.length > 16 → false',
        'found.length > 16 → found.length >= 16',
        'found.length > 16 → found.length <= 16',
      ],
    },
  },
  {
    file: 'rules/prepare/shifts-of.ts',
    why: 'What is no piece has no shift, and pieces without one are left out.',
    mutants: {
      'const found: Piece[] = []': '[] → ["Stryker was here"]',
    },
  },
  {
    file: 'rules/prepare/shifts-of.ts',
    why: 'It saves time only: a shift that starts as long before as the longest lasts has ended, and what has ended is left out after.',
    mutants: {
      'for (let i = firstWhere(shifts, (shift) => shift.start > start - longest); i < shifts.length; i++) {': [
        'shift.start > start - longest → true',
        'shift.start > start - longest → shift.start >= start - longest',
      ],
    },
  },
  {
    file: 'rules/prepare/shifts-of.ts',
    why: 'It saves time only: each piece of a stretch is asked whether it meets the time.',
    mutants: {
      'for (let i = firstWhere(stretches, (one) => one.end > start); i < stretches.length; i++) {': [
        'one.end > start → true',
        'one.end > start → one.end >= start',
      ],
      'if (begins >= end) break': ['begins >= end → false', 'begins >= end → begins > end'],
    },
  },
  {
    file: 'rules/prepare/work.ts',
    why: 'No two shifts have one id.',
    mutants: {
      'const byPlan = (a: Shift, b: Shift): number => a.start - b.start || a.end - b.end || (a.id < b.id ? -1 : 1)':
        'a.id < b.id → a.id <= b.id',
    },
  },
  {
    file: 'rules/prepare/work.ts',
    why: 'It saves time only: what is in order is the same when it is sorted.',
    mutants: {
      'for (let i = 1; i < list.length; i++) if (compare(list[i - 1]!, list[i]!) > 0) return list.sort(compare)': [
        'compare(list[i - 1]!, list[i]!) > 0 → true',
        'compare(list[i - 1]!, list[i]!) > 0 → compare(list[i - 1]!, list[i]!) >= 0',
      ],
    },
  },
  {
    file: 'rules/prepare/work.ts',
    why: 'Where both are alike, either is the same.',
    mutants: {
      'if (end > last.end) last.end = end': 'end > last.end → end >= last.end',
      'if (end > reach) reach = end': 'end > reach → end >= reach',
      'if (end - start > person.longest) person.longest = end - start':
        'end - start > person.longest → end - start >= person.longest',
      'if (workedStart(shift) < person.from) person.from = workedStart(shift)':
        'workedStart(shift) < person.from → workedStart(shift) <= person.from',
      'if (workedEnd(shift) > until) until = workedEnd(shift)': 'workedEnd(shift) > until → workedEnd(shift) >= until',
    },
  },
  {
    file: 'rules/prepare/work.ts',
    why: 'It saves time only: of each shift in the list it is asked which earlier ones it overlaps.',
    mutants: {
      'if (start < reach) overlapping.push(i)': ['start < reach → true', 'start < reach → start <= reach'],
    },
  },
  {
    file: 'rules/prepare/work.ts',
    why: 'It saves time only: with a greater length more shifts are looked at, and those that have ended are left out.',
    mutants: {
      'if (end - start > person.longest) person.longest = end - start': 'end - start → end + start',
    },
  },
  {
    file: 'rules/prepare/work.ts',
    why: 'It saves time only: each rule asks for the record that it needs, and a plain shift was worked as planned.',
    mutants: {
      'if (actual || shift.breakMinutes !== undefined || shift.callOuts.length > 0) {': [
        'actual || shift.breakMinutes !== undefined || shift.callOuts… → true',
        'shift.callOuts.length > 0 → shift.callOuts.length >= 0',
      ],
    },
  },
  {
    file: 'rules/prepare/work.ts',
    why: 'It saves time only: an absence that does not overlap a shift takes nothing out of it.',
    mutants: {
      'if (shift.actual?.end === undefined && absences.length > 0) {': [
        'absences.length > 0 → true',
        'absences.length > 0 → absences.length >= 0',
      ],
      "const away = absences.filter((a) => a.kind !== 'training' && a.start < end && a.end > start)": [
        'a.start < end → true',
        'a.start < end → a.start <= end',
        'a.end > start → true',
        'a.end > start → a.end >= start',
      ],
      'if (away.length > 0) {': ['away.length > 0 → true', 'away.length > 0 → away.length >= 0'],
    },
  },
]
