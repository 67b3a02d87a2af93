import type { Explained } from './explained.ts'

export const prepare: readonly Explained[] = [
  {
    file: 'rules/prepare/average.ts',
    why: 'After the last day there is none, which is before nothing.',
    mutants: {
      'for (let i = firstWhere(days, (day) => day >= from); i < days.length && days[i]! < to; i++) {': [
        'i < days.length → true',
        'i < days.length → i <= days.length',
      ],
    },
  },
  {
    file: 'rules/prepare/excluded-days.ts',
    why: 'It saves time only: of no days none are counted, and nothing is worked on them.',
    mutants: {
      'if (optOut === undefined && days.length === 0) return none': 'optOut === undefined && days.length === 0 → false',
    },
  },
  {
    file: 'rules/prepare/found-work.ts',
    why: 'No stretch has that index, and what is not there has no shifts.',
    mutants: {
      'const indexes: number[] = []': '[] → ["Stryker was here"]',
    },
  },
  {
    file: 'rules/prepare/ineligible.ts',
    why: 'After the last change there is none, which is before nothing.',
    mutants: {
      'while (next < changes.length && changes[next]! <= at) next++': [
        'next < changes.length → true',
        'next < changes.length → next <= changes.length',
      ],
    },
  },
  {
    file: 'rules/prepare/night-work.ts',
    why: 'What is no number is in no window.',
    mutants: {
      'const days: number[] = []': '[] → ["Stryker was here"]',
    },
  },
  {
    file: 'rules/prepare/average.ts',
    why: 'Windows end where a Monday begins, and the number of a Monday is 4 modulo 7: counted on from 1970 or back from there, the days fall into the same weeks.',
    mutants: {
      'const week = Math.floor((to - 1 - days[i]!) / 7)': 'to - 1 - days[i]! → to - 1 + days[i]!',
    },
  },
  {
    file: 'rules/prepare/cover-slot.ts',
    why: 'It saves time only: never do fewer than none cover, so that where none are required none are too few.',
    mutants: {
      'if (required(slot) === 0) continue': 'required(slot) === 0 → false',
    },
  },
  {
    file: 'rules/prepare/cover-slot.ts',
    why: 'It is replaced before it is looked at: the first authority has other steps than none.',
    mutants: {
      'let pieces: readonly CoverPiece[] = []': '[] → ["Stryker was here"]',
    },
  },
  {
    file: 'rules/prepare/cover-slot.ts',
    why: 'It saves time only: the same steps have the same pieces.',
    mutants: {
      'if (theirs !== steps) pieces = piecesOf(theirs, start, end, (actual) => wanted(slot, actual))':
        'theirs !== steps → true',
    },
  },
  {
    file: 'rules/prepare/derogations.ts',
    why: 'It saves time only: of no derogations none is in force.',
    mutants: {
      "if (rota.derogations.length === 0 || rota.rules['compensatory-rest']?.level === 'off') return false":
        'rota.derogations.length === 0 → false',
    },
  },
  {
    file: 'rules/prepare/eligibility.ts',
    why: 'A span without a start or an end does not begin before it ends, and union leaves it out.',
    mutants: {
      'const found: Span[] = []': '[] → ["Stryker was here"]',
    },
  },
  {
    file: 'rules/prepare/excluded-days.ts',
    why: 'It saves time only: of leave free of work, each day is free of work.',
    mutants: {
      'const free = worked(start, end) === 0': 'worked(start, end) === 0 → false',
    },
  },
  {
    file: 'rules/prepare/excluded-days.ts',
    why: 'Where both are alike, no days are added, and nothing that is worked on them.',
    mutants: {
      'if (optOut !== undefined && optedFrom < optedTo) {': 'optedFrom < optedTo → optedFrom <= optedTo',
    },
  },
  {
    file: 'rules/prepare/ineligible.ts',
    why: 'It saves time only: from time that one span holds whole, nothing is left over to tell.',
    mutants: {
      'export function holdsAll(spans: readonly Span[], start: number, end: number): boolean {':
        '{ for (const span of spans) if (span.start <= start && span.… → {}',
      'for (const span of spans) if (span.start <= start && span.end >= end) return true': [
        'span.start <= start && span.end >= end → false',
        'span.start <= start → span.start < start',
        'span.end >= end → span.end > end',
        'true → false',
      ],
    },
  },
  {
    file: 'rules/prepare/night-work.ts',
    why: 'It saves time only: the other way finds the same nights, whether the clocks change or not.',
    mutants: {
      'if (offset === offsetAt(zone, end)) {': [
        'offset === offsetAt(zone, end) → false',
        '{ // Moved on by an hour, every night begins a day of its ow… → {}',
      ],
    },
  },
  {
    file: 'rules/prepare/night-work.ts',
    why: 'Of a night that begins as the work ends no time is worked, and that is not told.',
    mutants: {
      'for (let midnight = Math.floor(from / dayLength) * dayLength; midnight < to; midnight += dayLength) {':
        'midnight < to → midnight <= to',
      'for (let night = dayNumberAt(zone, start) - 1; nightStart(zone, night) < end; night++) {':
        'nightStart(zone, night) < end → nightStart(zone, night) <= end',
    },
  },
  {
    file: 'rules/prepare/night-work.ts',
    why: 'It is only a name, and what else is known of a person has another.',
    mutants: {
      "return knownOf(person, 'nights', () => {": '\'nights\' → ""',
    },
  },
  {
    file: 'rules/prepare/night-work.ts',
    why: 'What is no run has no nights: not too many of them, and none with which records begin.',
    mutants: {
      'const runs: NightRun[] = []': '[] → ["Stryker was here"]',
    },
  },
  {
    file: 'rules/prepare/reference-window.ts',
    why: 'It saves time only: a window that begins no sooner than its person is given as it is, and cut at its own first day it is the same.',
    mutants: {
      'if (!windows[0] || from <= windows[0].window.from) return windows': [
        '!windows[0] || from <= windows[0].window.from → false',
        'from <= windows[0].window.from → false',
        'from <= windows[0].window.from → from < windows[0].window.from',
      ],
      'if (from <= window.from) return [{ week, window }]': 'from <= window.from → from < window.from',
    },
  },
  {
    file: 'rules/prepare/standby-nights.ts',
    why: 'A night that begins as the standby ends does not overlap it, and the next begins after it.',
    mutants: {
      'if (span.start >= standby.end) return nights': 'span.start >= standby.end → span.start > standby.end',
    },
  },
]
