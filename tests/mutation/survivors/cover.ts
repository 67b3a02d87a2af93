import type { Explained } from './explained.ts'

export const cover: readonly Explained[] = [
  {
    file: 'rules/prepare/cover.ts',
    why: 'It saves time only: past the end there is no number, and none compares with it.',
    mutants: {
      'const now = i < up.length && up[i]! < down[j]! ? up[i]! : down[j]!': [
        'i < up.length → true',
        'i < up.length → i <= up.length',
      ],
      'while (i < up.length && up[i] === now) {': ['i < up.length → true', 'i < up.length → i <= up.length'],
      'while (j < down.length && down[j] === now) {': ['j < down.length → true', 'j < down.length → j <= down.length'],
      'for (let i = low; i < at.length && at[i]! < end; i++) {': [
        'i < at.length → true',
        'i < at.length → i <= at.length',
      ],
    },
  },
  {
    file: 'rules/prepare/cover.ts',
    why: 'Both are the same moment.',
    mutants: {
      'const now = i < up.length && up[i]! < down[j]! ? up[i]! : down[j]!': 'up[i]! < down[j]! → up[i]! <= down[j]!',
    },
  },
  {
    file: 'rules/prepare/cover.ts',
    why: 'It saves time only: steps that lie before the span or after it are looked at and hold none of it.',
    mutants: {
      'while (high - low > 1) {': 'high - low > 1 → false',
      'const middle = (low + high) >> 1': 'low + high → low - high',
      'if (at[middle]! <= start) low = middle': [
        'at[middle]! <= start → false',
        'at[middle]! <= start → at[middle]! < start',
      ],
      'for (let i = low; i < at.length && at[i]! < end; i++) {': [
        'i < at.length && at[i]! < end → i < at.length || at[i]! < end',
        'at[i]! < end → true',
        'at[i]! < end → at[i]! <= end',
      ],
    },
  },
  {
    file: 'rules/prepare/covering.ts',
    why: 'It saves time only: the list of a role is looked up each time.',
    mutants: { 'if (role !== known) {': 'role !== known → true' },
  },
  {
    file: 'rules/prepare/covering.ts',
    why: 'The list is another as soon as a shift has a role.',
    mutants: { 'let joined: number[] = []': '[] → ["Stryker was here"]' },
  },
  {
    file: 'rules/prepare/covering.ts',
    why: 'Both are the same moment, or an end is set to itself.',
    mutants: {
      'const start = actual?.start !== undefined && actual.start > shift.start ? actual.start : shift.start':
        'actual.start > shift.start → actual.start >= shift.start',
      'const end = actual?.end !== undefined && actual.end < shift.end ? actual.end : shift.end':
        'actual.end < shift.end → actual.end <= shift.end',
      'else if (end > joined[last]!) joined[last] = end': 'end > joined[last]! → end >= joined[last]!',
    },
  },
  {
    file: 'rules/prepare/covering.ts',
    why: 'It saves time only: joined again from the front, it is the same time.',
    mutants: {
      'else if (start < joined[last - 1]!) late.add(role)': [
        'start < joined[last - 1]! → true',
        'start < joined[last - 1]! → start <= joined[last - 1]!',
      ],
    },
  },
  {
    file: 'rules/prepare/covering.ts',
    why: 'The list holds pairs: its last place is odd, or there is none.',
    mutants: {
      'if (last < 0 || start >= joined[last]!) joined.push(start, end)': 'last < 0 → last <= 0',
      'if (last < 0 || start > joined[last]!) joined.push(start, end)': 'last < 0 → last <= 0',
    },
  },
  {
    file: 'rules/prepare/covering.ts',
    why: 'It saves time only: without absences nothing is taken out.',
    mutants: {
      'if (absences.length > 0) {': ['absences.length > 0 → true', 'absences.length > 0 → absences.length >= 0'],
    },
  },
  {
    file: 'rules/prepare/covering.ts',
    why: 'Past the end there is no time, which is neither before nor after another.',
    mutants: {
      'for (let i = 0; i < joined.length; i += 2) {': 'i < joined.length → i <= joined.length',
      'for (let i = 0; i < time.length; i += 2) {': 'i < time.length → i <= time.length',
    },
  },
  {
    file: 'rules/prepare/covering.ts',
    why: 'Where they only touch, nothing is taken out, and what follows begins where it would.',
    mutants: {
      'while (next < away.length && away[next]!.end <= start) next++':
        'away[next]!.end <= start → away[next]!.end < start',
      'for (let k = next; k < away.length && away[k]!.start < end; k++) {':
        'away[k]!.start < end → away[k]!.start <= end',
    },
  },
]
