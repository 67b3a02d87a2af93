import type { Explained } from './explained.ts'

export const rules: readonly Explained[] = [
  {
    file: 'rules/average-hours.ts',
    why: 'It saves time only: in no days nothing is worked.',
    mutants: {
      'const b = without.days === 0 ? 0 : worked(end, startOfDayNumber(zone, to + without.days))':
        'without.days === 0 → false',
    },
  },
  {
    file: 'rules/between-shifts.ts',
    why: 'It is the index of no stretch, and only such are looked for.',
    mutants: {
      'short ??= new Set(shortfallsOf(prepared, person, restHours).flatMap((s) => (s.judged ? s.stretch : [])))':
        '[] → ["Stryker was here"]',
    },
  },
  {
    file: 'rules/cover-minimum.ts',
    why: 'It saves time only: no shortage is shorter than no minutes.',
    mutants: {
      'if (quietMinutes === 0) return { findings }': 'quietMinutes === 0 → false',
    },
  },
  {
    file: 'rules/double-booked.ts',
    why: 'It saves time only: a shift that starts as long before as the longest lasts has ended, and what has ended is left out after.',
    mutants: {
      'for (let j = i - 1; j >= 0 && shifts[j]!.start > second.start - longest; j--) {': [
        'shifts[j]!.start > second.start - longest → true',
        'shifts[j]!.start > second.start - longest → shifts[j]!.start >= second.start - longest',
      ],
    },
  },
  {
    file: 'rules/late-finish.ts',
    why: 'After the last stretch there is no other.',
    mutants: {
      'for (let i = 0; i + 1 < stretches.length; i++) {': 'i + 1 < stretches.length → i + 1 <= stretches.length',
    },
  },
  {
    file: 'rules/long-shift.ts',
    why: 'It saves time only: what is no longer than the lesser limit is within its own.',
    mutants: {
      'const shortest = Math.min(hours, nightHours) * hour':
        'Math.min(hours, nightHours) * hour → Math.min(hours, nightHours) / hour',
      'if (worked <= shortest && !mayBeLonger) continue': [
        'worked <= shortest && !mayBeLonger → false',
        'worked <= shortest → worked < shortest',
      ],
    },
  },
  {
    file: 'rules/night-to-day.ts',
    why: 'It saves time only: where no night is worked, those that are needed are free, and on record.',
    mutants: {
      'if (nights.length === 0 && day - firstDay >= needed) break': [
        'nights.length === 0 && day - firstDay >= needed → false',
        'day - firstDay >= needed → day - firstDay > needed',
      ],
    },
  },
  {
    file: 'rules/not-approved.ts',
    why: 'It saves time only: each shift is asked after.',
    mutants: {
      'if (holdsAll(eligible, person.from, person.until)) continue':
        'holdsAll(eligible, person.from, person.until) → false',
    },
  },
  {
    file: 'rules/single-point.ts',
    why: 'It saves time only: nobody is both alone as a backup and without one.',
    mutants: {
      'if (slot.role === backupRole) continue': 'slot.role === backupRole → false',
    },
  },
  {
    file: 'rules/single-point.ts',
    why: 'It saves time only: where nobody is alone, no time is both.',
    mutants: {
      'if (alone.length === 0) continue': 'alone.length === 0 → false',
    },
  },
  {
    file: 'rules/standby-rest.ts',
    why: 'It saves time only: a standby without a call-out has no night and no day with one.',
    mutants: {
      'if (shift.callOuts.length === 0 || !meets(shift)) continue': 'shift.callOuts.length === 0 → false',
    },
  },
  {
    file: 'rules/standby-rest.ts',
    why: 'It saves time only: from an earlier moment on, or from the same, the rest is as long or longer.',
    mutants: {
      'if (span.start >= recordsFrom) return': [
        'span.start >= recordsFrom → false',
        'span.start >= recordsFrom → span.start > recordsFrom',
      ],
    },
  },
]
