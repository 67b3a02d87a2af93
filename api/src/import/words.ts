import type { AbsenceKind } from '@amhp/shared/rota/absence.ts'

/** What a cell with a word says of the day: an absence of a kind, or that nothing is planned. */
export type WordMeaning = AbsenceKind | 'nothing'

/** Words that can mean one thing. */
const certainWords: Readonly<Record<WordMeaning, readonly string[]>> = {
  leave: ['al', 'a/l', 'a.l.', 'annual leave'],
  sickness: ['sick', 'sickness', 'sick leave', 'off sick'],
  training: ['train', 'training'],
  family: ['family leave', 'maternity leave', 'paternity leave', 'parental leave', 'adoption leave'],
  other: ['other absence'],
  nothing: ['-', '–', '—', 'off', 'day off', 'rest day', 'nwd', 'non working day', 'non-working day', 'not working'],
}

/** What other words are likely to mean, to suggest. */
const likelyWords: Readonly<Record<WordMeaning, readonly string[]>> = {
  leave: ['leave', 'ann leave', 'hol', 'hols', 'holiday', 'vac', 'toil'],
  sickness: ['s/l', 'ill'],
  training: ['trg', 'tr', 'course', 'study', 'study leave', 'cpd', 'conference', 'refresher'],
  family: [
    'mat',
    'maternity',
    'pat',
    'paternity',
    'parental',
    'carer',
    'carers leave',
    'compassionate leave',
    'adoption',
  ],
  other: ['absent', 'away', 'unavailable', 'n/av', 'jury', 'jury service', 'special leave', 'unpaid leave', 'other'],
  nothing: ['.', 'x', 'o', 'rd', 'rest', 'do', 'non working', 'non-working', 'n/a', 'na', 'nil', '0', 'free'],
}

const byWord = (words: Readonly<Record<WordMeaning, readonly string[]>>) =>
  new Map(Object.entries(words).flatMap(([means, list]) => list.map((word) => [word, means as WordMeaning] as const)))
const certain = byWord(certainWords)
const likely = byWord(likelyWords)

/** What a word means for certain. */
export const meaningOfWord = (text: string): WordMeaning | undefined => certain.get(text.toLowerCase())

/** What a text probably means: as a word, or as one with a mark of doubt such as `A/L?`. */
export function likelyMeaning(text: string): WordMeaning | undefined {
  const word = text.toLowerCase().replace(/[*?!.]+$/, '')
  return likely.get(text.toLowerCase()) ?? likely.get(word) ?? certain.get(word)
}

/** How to write a meaning so that it is certain. */
export const wordFor: Readonly<Record<WordMeaning, string>> = {
  leave: 'annual leave',
  sickness: 'sick',
  training: 'training',
  family: 'family leave',
  other: 'other absence',
  nothing: 'off',
}
