import type { Drawing, ImportPreview, Sheet, UnreadSheet } from '@amhp/shared/contract/import.ts'

/** How a sheet is to be read: what is sent, and what the form of answers holds. */
export type Answers = Sheet['choices']

/** Changes some answers; those that become undefined are as found again. */
export type ChangeAnswers = (change: (answers: Answers) => Answers) => void

/** A sheet on the page: as it was read, or as it is where it cannot be read. */
export type ShownSheet = (UnreadSheet | ImportPreview) & { readonly drawing: Drawing }

export const isRead = (shown: ShownSheet): shown is ImportPreview => 'people' in shown

/** A record with a value, or without it. */
export function withOne<V>(record: Readonly<Record<string, V>>, key: string, value: V | undefined): Record<string, V> {
  const { [key]: _, ...others } = record
  return value === undefined ? others : { ...others, [key]: value }
}

/** The answers without that at a path such as `meanings.S/L`. */
export function withoutSaid(answers: Answers, path: string): Answers {
  const [field, ...rest] = path.split('.') as [keyof Answers, ...string[]]
  if (rest.length === 0) return { ...answers, [field]: undefined }
  const text = rest.join('.').toLowerCase()
  const others = Object.entries(answers[field] as object).filter(([key]) => key.toLowerCase() !== text)
  return { ...answers, [field]: Object.fromEntries(others) }
}

/** The answers as they are sent: a text that is not answered stays open. */
export function answersToSend({ meanings, ...answers }: Answers): Answers {
  const given = Object.entries(meanings).map(([text, means]) => [text, means.trim()] as const)
  return { ...answers, meanings: Object.fromEntries(given.filter(([, means]) => means !== '')) }
}

export const sameAnswers = (a: Answers, b: Answers) =>
  JSON.stringify(inOrder(answersToSend(a))) === JSON.stringify(inOrder(answersToSend(b)))

const inOrder = (value: unknown): unknown =>
  value !== null && typeof value === 'object' && !Array.isArray(value)
    ? Object.entries(value)
        .filter(([, one]) => one !== undefined)
        .sort(([a], [b]) => (a < b ? -1 : 1))
        .map(([key, one]) => [key, inOrder(one)])
    : value
