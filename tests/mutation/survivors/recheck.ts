import type { Explained } from './explained.ts'

export const recheck: readonly Explained[] = [
  {
    file: 'rules/check/recheck-cover.ts',
    why: 'The text that the mutant puts in has no role, times or steps, so that it is passed over.',
    mutants: {
      'const counts: { steps: CoverSteps; removed: number[]; added: number[]; counted: Recounted | undefined }[] = []':
        '[] → ["Stryker was here"]',
      'const spans: { role: string; from: number; to: number }[] = []': '[] → ["Stryker was here"]',
      'const found: ChangedCovering[] = []': '[] → ["Stryker was here"]',
      'const before = was.get(role) ?? []': '[] → ["Stryker was here"]',
      'const after = is.get(role) ?? []': '[] → ["Stryker was here"]',
    },
  },
  {
    file: 'rules/check/recheck-cover.ts',
    why: 'It saves time only: what is counted again without need comes out as it was, and takes the place of itself.',
    mutants: {
      'if (removed.length + added.length === 0) continue': 'removed.length + added.length === 0 → false',
      'if (role === floorRole) authorities.add(authority)': 'role === floorRole → true',
      'if (spans.length === 0) return nothing': 'spans.length === 0 → false',
      'if (people.before.amhp !== people.after.amhp) {': 'people.before.amhp !== people.after.amhp → true',
      'if (removed.length + added.length > 0) found.push({ people, role, removed, added })': [
        'removed.length + added.length > 0 → true',
        'removed.length + added.length > 0 → removed.length + added.length >= 0',
      ],
      'if (time.length === 0) return': 'time.length === 0 → false',
    },
  },
  {
    file: 'rules/check/recheck-cover.ts',
    why: 'It saves time only: what stays is passed over later, from the front or the back, and more than what changed is counted again. Every pair of lists of up to four pieces was tried.',
    mutants: {
      'while (head < most && before[head] === after[head] && before[head + 1] === after[head + 1]) head += 2': [
        'head < most && before[head] === after[head] && before[head +… → false',
        'head < most → head <= most',
        'head + 1 → head - 1',
      ],
      'tail < most - head &&': [
        'tail < most - head && before.at(-1 - tail) === after.at(-1 -… → false',
        'tail < most - head → tail <= most - head',
        'most - head → most + head',
      ],
      'before.at(-1 - tail) === after.at(-1 - tail) &&': ['-1 → +1', '-1 - tail → -1 + tail'],
      'tail += 2': 'tail += 2 → tail -= 2',
      'const most = Math.min(before.length, after.length)':
        'Math.min(before.length, after.length) → Math.max(before.length, after.length)',
    },
  },
  {
    file: 'rules/check/recheck-cover.ts',
    why: 'One past the end there is no time: neither a start nor an end, which cancel out.',
    mutants: {
      'for (let i = 0; i < starts.length; i++) edges.push(starts[i]!, ends[i]!)':
        'i < starts.length → i <= starts.length',
    },
  },
  {
    file: 'rules/check/recheck.ts',
    why: 'The text that the mutant puts in has no AMHP, and neither before nor after, so that it is passed over.',
    mutants: {
      'for (const { before, after } of [...(change.shifts ?? []), ...(change.absences ?? [])]) {':
        '[] → ["Stryker was here"]',
      'const amhps = new Map((change.amhps ?? []).map((amhp) => [amhp.id, amhp]))': '[] → ["Stryker was here"]',
      'changes: readonly Change<T>[] = [],': '[] → ["Stryker was here"]',
      'for (const { before, after } of change.shifts ?? [])': '[] → ["Stryker was here"]',
    },
  },
  {
    file: 'rules/check/recheck.ts',
    why: 'The same object has the same values.',
    mutants: {
      'a === b || (a.start === b.start && a.end === b.end && a.kind === b.kind)': 'a === b → false',
    },
  },
  {
    file: 'rules/check/recheck.ts',
    why: 'It saves time only: without it the latest end is looked for, and found to be what it was.',
    mutants: {
      'const atTheEnd = shift.end > period.end && shift.end >= (lastShiftEnd ?? 0)':
        'shift.end >= (lastShiftEnd ?? 0) → true',
    },
  },
  {
    file: 'rules/check/recheck.ts',
    why: 'What is found again takes the place of what was found before, so that no two of them are alike.',
    mutants: {
      'while (next < found.length && inOrder(found[next]!, finding) < 0) findings.push(found[next++]!)':
        'inOrder(found[next]!, finding) < 0 → inOrder(found[next]!, finding) <= 0',
    },
  },
  {
    file: 'rules/check/recount.ts',
    why: 'It saves time only: begun at an earlier step, counting again puts what was there.',
    mutants: {
      'while (high - low > 1) {': 'high - low > 1 → false',
      'const middle = (low + high) >> 1': 'low + high → low - high',
      'if (at[middle]! <= from) low = middle': [
        'at[middle]! <= from → false',
        'at[middle]! <= from → at[middle]! < from',
      ],
    },
  },
  {
    file: 'rules/check/recount.ts',
    why: 'One past the end there is no moment, and what is added to it is taken away again.',
    mutants: {
      'for (let i = 0; i < removed.length; i += 2) {': 'i < removed.length → i <= removed.length',
      'for (let i = 0; i < added.length; i += 2) {': 'i < added.length → i <= added.length',
    },
  },
]
