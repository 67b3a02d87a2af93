import type { Gap } from '@amhp/shared/contract/cover.ts'
import type { Tone } from '../../ui/mark.tsx'

interface StateWords {
  state: Gap['state']
  label: string
  hint: string
  tone: Tone
}

/** The five states, the ones that ask for something first. */
export const gapStates: readonly StateWords[] = [
  { state: 'open', label: 'Open', hint: 'published with fewer than needed', tone: 'gap' },
  { state: 'unpublished', label: 'Not published', hint: 'no published rota covers it yet', tone: 'draft' },
  {
    state: 'fallback',
    label: 'By agreement',
    hint: 'the floor is held by another service’s agreement',
    tone: 'warning',
  },
  { state: 'closed', label: 'Closed', hint: 'was left open once and is covered now', tone: 'covered' },
  { state: 'not-required', label: 'Not required', hint: 'nobody is needed; counted, not listed', tone: 'none' },
]

export const stateWords = (state: Gap['state']): StateWords => gapStates.find((words) => words.state === state)!

/** How many of each state are in a list, every state named. */
export function countStates(gaps: readonly Gap[]): Record<Gap['state'], number> {
  const counts = { open: 0, unpublished: 0, fallback: 0, closed: 0, 'not-required': 0 }
  for (const gap of gaps) counts[gap.state] += 1
  return counts
}
