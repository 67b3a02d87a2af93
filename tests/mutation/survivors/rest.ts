import type { Explained } from './explained.ts'

export const rest: readonly Explained[] = [
  {
    file: 'rules/prepare/rest-before.ts',
    why: 'It saves time only: only an absence cuts a shift in two, and without one each has one piece.',
    mutants: {
      'const started = absences.length > 0 ? new Set<Shift>() : undefined': [
        'absences.length > 0 → true',
        'absences.length > 0 → absences.length >= 0',
      ],
    },
  },
  {
    file: 'rules/prepare/rest-before.ts',
    why: 'Where both are alike, either is the same.',
    mutants: {
      'if (end > reachHere) reachHere = end': 'end > reachHere → end >= reachHere',
      'if (right - left > rest) rest = right - left': 'right - left > rest → right - left >= rest',
      'if (right - Math.max(left, recordsFrom) > known) known = right - Math.max(left, recordsFrom)':
        'right - Math.max(left, recordsFrom) > known → right - Math.max(left, recordsFrom) >= known',
    },
  },
  {
    file: 'rules/prepare/rest-before.ts',
    why: 'A piece that starts as a stretch ends is part of that stretch, which ends later then.',
    mutants: {
      'while (stretches[stretch]!.end <= start) stretch++':
        'stretches[stretch]!.end <= start → stretches[stretch]!.end < start',
    },
  },
  {
    file: 'rules/prepare/rest-before.ts',
    why: 'Before work that starts with the 24 hours no rest in them is left.',
    mutants: {
      'for (let i = holding - 1; right > window; i--) {': 'right > window → right >= window',
    },
  },
  {
    file: 'rules/prepare/rest-before.ts',
    why: 'It saves time only: of earlier stretches the last pieces are there already, and none other lasts to the start or to the last end.',
    mutants: {
      'const touching = pieces.slice(holding.from, holding.to).filter((p) => p.start < start)':
        'pieces.slice(holding.from, holding.to) → pieces',
      'const lastPieces = before ? pieces.slice(before.from, before.to).filter((p) => p.end === before.end) : []':
        'pieces.slice(before.from, before.to) → pieces',
    },
  },
  {
    file: 'rules/prepare/rest-in-weeks.ts',
    why: 'It saves time only: a stretch that ends before the week begins, or as it does, has no part in it.',
    mutants: {
      'while (stretch < person.stretches.length && person.stretches[stretch]!.end <= start) stretch++': [
        'stretch < person.stretches.length && person.stretches[stretc… → false',
        'person.stretches[stretch]!.end <= start → person.stretches[stretch]!.end < start',
      ],
    },
  },
  {
    file: 'rules/prepare/rest-in-weeks.ts',
    why: 'It saves time only: from an earlier moment on, or from the same, the rests are as long or longer.',
    mutants: {
      'if (!short && (recordsFrom <= start || holds(restsIn(person.stretches, recordsFrom, end, stretch)))) continue': [
        'recordsFrom <= start → false',
        'recordsFrom <= start → recordsFrom < start',
      ],
    },
  },
  {
    file: 'rules/prepare/rest-owed.ts',
    why: 'It saves time only: without a derogation no shortfall is a debt.',
    mutants: {
      'if (prepared.rota.derogations.length === 0) return []': 'prepared.rota.derogations.length === 0 → false',
    },
  },
  {
    file: 'rules/prepare/rests.ts',
    why: 'It saves time only: a stretch that ends before the start, or with it, is before all rest.',
    mutants: {
      'from: number = firstWhere(stretches, (stretch) => stretch.end > start),': [
        'stretch.end > start → true',
        'stretch.end > start → stretch.end >= start',
      ],
    },
  },
  {
    file: 'rules/prepare/rests.ts',
    why: 'Where both are alike, a rest of no time is added or the same is said again.',
    mutants: {
      'for (let i = from; i < stretches.length && stretches[i]!.start < end; i++) {':
        'stretches[i]!.start < end → stretches[i]!.start <= end',
      'if (stretch.start > left) add(rests, stretch.start - left)': 'stretch.start > left → stretch.start >= left',
      'if (stretch.end > left) left = stretch.end': 'stretch.end > left → stretch.end >= left',
      'if (end > left) add(rests, end - left)': 'end > left → end >= left',
      'if (length > rests.longest) {': 'length > rests.longest → length >= rests.longest',
      '} else if (length > rests.second) rests.second = length': 'length > rests.second → length >= rests.second',
    },
  },
  {
    file: 'rules/prepare/working-runs.ts',
    why: 'A piece that starts as a stretch ends is part of that stretch, which ends later then.',
    mutants: {
      'const inLong = (piece: Piece) => long.some((work) => work.start <= piece.start && piece.start < work.end)':
        'piece.start < work.end → piece.start <= work.end',
    },
  },
  {
    file: 'rules/prepare/working-runs.ts',
    why: 'It saves time only: a run that is neither too long nor may start earlier is not told.',
    mutants: {
      'if (end - first.start > limit || mayStartEarlier)': [
        'end - first.start > limit || mayStartEarlier → true',
        'end - first.start > limit → end - first.start >= limit',
      ],
    },
  },
  {
    file: 'rules/prepare/working-runs.ts',
    why: 'It is replaced before it is looked at: with its first piece a run is not cut.',
    mutants: {
      'let mayBeCut = false': 'false → true',
    },
  },
  {
    file: 'rules/prepare/working-runs.ts',
    why: 'A start that touches shift work before it is not asked for rest, so that it is never short.',
    mutants: {
      'const cut = piece.start > end ? short.get(piece.start) : undefined': 'piece.start > end → piece.start >= end',
    },
  },
  {
    file: 'rules/prepare/working-runs.ts',
    why: 'Where both are alike, either is the same.',
    mutants: {
      'if (piece.end > end) end = piece.end': 'piece.end > end → piece.end >= end',
    },
  },
]
