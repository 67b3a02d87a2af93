import * as z from 'zod/mini'
import { id, instant, name } from '../rota/values.ts'
import { done, endpoint } from './endpoint.ts'

/** What an answer about a spreadsheet is of: the sheet as a whole, a row, a column, the text of cells, or a name. */
export const importAnswerKinds = ['layout', 'order', 'row', 'column', 'meaning', 'person'] as const

/** An answer that somebody gave when importing a sheet. */
const importAnswer = z.object({
  id,
  kind: z.enum(importAnswerKinds),
  /** What it is of: a text, a name, or how a row or a column begins. Empty for the sheet as a whole. */
  text: z.string(),
  /** Where the row or the column was: `3`, `C`. */
  place: z.nullable(z.string()),
  /** What was said: a layout, an order, a label, or what one would type. Null of a name. */
  answer: z.nullable(z.string()),
  /** Whose name it is; null where it is nobody's. */
  amhp: z.nullable(z.object({ id, name })),
  at: instant,
  /** Null for the command line. */
  by: z.nullable(z.object({ id, name })),
})
export type ImportAnswer = z.output<typeof importAnswer>

/** An answer that is offered for a sheet. */
export const offeredAnswer = z.extend(importAnswer, {
  /** Where it stands among the choices: `layout`, `rows.3`, `meanings.S/L`. */
  path: z.string(),
  /** Why it is asked again; null where it fits. */
  unfit: z.nullable(z.string()),
})
export type OfferedAnswer = z.output<typeof offeredAnswer>

export const listImportAnswers = endpoint({
  method: 'GET',
  path: '/api/import/answers',
  summary: 'What was answered about earlier spreadsheets, and is offered with the next',
  permission: ['manager', 'lead'],
  reply: z.object({ answers: z.array(importAnswer) }),
})

export const forgetImportAnswer = endpoint({
  method: 'DELETE',
  path: '/api/import/answers/:answerId',
  summary: 'Forget an answer about spreadsheets: it is asked again',
  permission: ['manager', 'lead'],
  params: z.object({ answerId: id }),
  reply: done,
  problems: ['not-found'],
})

export const forgetImportAnswers = endpoint({
  method: 'DELETE',
  path: '/api/import/answers',
  summary: 'Forget all answers about spreadsheets',
  permission: ['manager', 'lead'],
  reply: done,
})

/** What an answer is of, and what it says, in words: `Text “S/L”`, `training`. */
export function answerWords({
  kind,
  text,
  place,
  answer,
  amhp,
}: Pick<ImportAnswer, 'kind' | 'text' | 'place' | 'answer' | 'amhp'>) {
  const kinds = {
    ...{ layout: 'Layout', order: 'Days such as 1/12' },
    ...{ row: text ? `Row “${text}”` : `Row ${place}`, column: text ? `Column “${text}”` : `Column ${place}` },
    ...{ meaning: `Text “${text}”`, person: `Name “${text}”` },
  }
  return { of: kinds[kind], says: kind === 'person' ? (amhp?.name ?? 'nobody') : answer! }
}

/** `Text “S/L”: training`. */
export function answerText(answer: Parameters<typeof answerWords>[0]): string {
  const { of, says } = answerWords(answer)
  return `${of}: ${says}`
}
