import type { Explained } from './explained.ts'

export const time: readonly Explained[] = [
  {
    file: 'time/zone.ts',
    why: 'Names of regions begin with a letter, and what else begins otherwise, an offset, holds none.',
    mutants: {
      'if (!/^[A-Za-z]/.test(name)) return undefined': '/^[A-Za-z]/ → /[A-Za-z]/',
    },
  },
  {
    file: 'time/zone.ts',
    why: 'It saves time only: what is remembered of a zone is worked out anew, and is the same.',
    mutants: {
      'const steady = { from: 0, to: 0, offset: 0 }': '{ from: 0, to: 0, offset: 0 } → {}',
      'zone.years.set(year, changes)': 'zone.years.set(year, changes) → ;',
      'if (known) return known': 'known → false',
      'if (instant >= steady.from && instant < steady.to) return steady.offset': [
        'instant >= steady.from && instant < steady.to → false',
        'instant >= steady.from → instant > steady.from',
      ],
      'zone.midnights.set(day, midnight)': 'zone.midnights.set(day, midnight) → ;',
      'if (midnight === undefined) {': 'midnight === undefined → true',
      'steady.to = changes.at[i + 1] ?? Date.UTC(year + 1, 0, 1)': 'year + 1 → year - 1',
    },
  },
  {
    file: 'time/zone.ts',
    why: 'It costs time only: a week in which the offset does not change gets a step to the same offset.',
    mutants: {
      'if (rawOffset(zone, to) === before) continue': 'rawOffset(zone, to) === before → false',
    },
  },
  {
    file: 'time/zone.ts',
    why: 'The week after the last is cut to nothing, in which no offset changes.',
    mutants: {
      'for (let from = start; from < end; from += 7 * dayLength) {': 'from < end → from <= end',
    },
  },
  {
    file: 'time/zone.ts',
    why: 'The two add up to a day only at the start of the count, in a zone whose clocks did not change then.',
    mutants: {
      'if (startOfDayNumber(zone, day + 1) - midnight === dayLength) return instantOf(midnight + minutes * minute)':
        'startOfDayNumber(zone, day + 1) - midnight → startOfDayNumber(zone, day + 1) + midnight',
    },
  },
  {
    file: 'time/zone.ts',
    why: 'It saves time only: the clocks are asked as on a day that changes them.',
    mutants: {
      'if (minutes > 0) {': [
        'minutes > 0 → false',
        '{ // Most days run for 24 hours from their midnight, which i… → {}',
      ],
      'if (startOfDayNumber(zone, day + 1) - midnight === dayLength) return instantOf(midnight + minutes * minute)': [
        'startOfDayNumber(zone, day + 1) - midnight === dayLength → false',
        'day + 1 → day - 1',
      ],
    },
  },
  {
    file: 'time/date.ts',
    why: 'With more before the year, what is read as the day holds a dash: it is no number, or one below nought.',
    mutants: {
      'if (!/^\\d{4}-\\d\\d-\\d\\d$/.test(text)) return undefined':
        '/^\\d{4}-\\d\\d-\\d\\d$/ → /\\d{4}-\\d\\d-\\d\\d$/',
    },
  },
  {
    file: 'time/date.ts',
    why: 'It saves time only: the text of a day is made anew.',
    mutants: {
      'if (text === undefined) {': 'text === undefined → true',
      'texts.set(day, text)': 'texts.set(day, text) → ;',
    },
  },
  {
    file: 'time/instant.ts',
    why: 'It saves time only: each month has its first 28 days.',
    mutants: {
      'return day > 28 && new Date(midnight).getUTCDate() !== day ? undefined : midnight': [
        'day > 28 → true',
        'day > 28 → day >= 28',
      ],
    },
  },
  {
    file: 'time/span.ts',
    why: 'An end is set to itself.',
    mutants: {
      'if (span.end > last.end) last.end = span.end': 'span.end > last.end → span.end >= last.end',
    },
  },
  {
    file: 'time/span.ts',
    why: 'Where they only touch, nothing is taken out of the span, and what follows begins where it would.',
    mutants: {
      'if (hole.end <= from || hole.start >= span.end) continue': [
        'hole.end <= from → hole.end < from',
        'hole.start >= span.end → hole.start > span.end',
      ],
    },
  },
]
