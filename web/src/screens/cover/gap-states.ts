import type { Gap } from '@amhp/shared/contract/cover.ts'
import type { Tone } from '../../ui/mark.tsx'

interface GapStateWords {
  state: Gap['state']
  label: string
  hint: string
  tone: Tone
}

/** The most urgent first. */
export const gapStates: readonly GapStateWords[] = [
  { state: 'open', label: 'Open', hint: 'published with fewer people than needed', tone: 'gap' },
  { state: 'unpublished', label: 'Not published', hint: 'no published rota covers it yet', tone: 'draft' },
  {
    state: 'fallback',
    label: 'By agreement',
    hint: 'the floor is covered by another service under an agreement',
    tone: 'warning',
  },
  { state: 'closed', label: 'Closed', hint: 'was published with a gap and is now covered', tone: 'covered' },
]

export const stateWords = (state: Gap['state']): GapStateWords => gapStates.find((words) => words.state === state)!

/** How many gaps are in each state. */
export function countStates(gaps: readonly Gap[]): Record<Gap['state'], number> {
  const counts = { open: 0, unpublished: 0, fallback: 0, closed: 0 }
  for (const gap of gaps) counts[gap.state] += 1
  return counts
}
