import type { Db } from '@amhp/db/open.ts'
import { questionFreeText } from '@amhp/shared/contract/free-text.ts'
import type { SheetChoices } from '@amhp/shared/contract/import.ts'
import { answerText, type ImportAnswer } from '@amhp/shared/contract/import-answers.ts'
import { newId } from '@amhp/shared/rota/new-id.ts'
import { type AuditActor, recordAudit } from '../audit/record-audit.ts'
import { amhpNames } from '../names-store.ts'
import { deleteAnswers, insertAnswer, noteUsed, storedAnswers } from './answers-store.ts'
import { beginningOf, headingOf, sameText } from './beginnings.ts'
import type { RegisteredAmhp } from './match-names.ts'
import type { ReadLayout } from './read-layout.ts'
import { columnNumber, displayText, type SheetRows } from './sheet.ts'

/** An answer of an import, to be kept for the next. */
export interface AnswerToKeep extends Pick<ImportAnswer, 'kind' | 'text' | 'place' | 'answer'> {
  readonly amhp: string | null
}

interface AnsweredSheet {
  readonly rows: SheetRows
  readonly choices: SheetChoices
  /** Whose names are, those of new people by their ids. */
  readonly people: Readonly<Record<string, string | null>>
  readonly read: ReadLayout
  readonly amhps: readonly RegisteredAmhp[]
}

/**
 * What was answered about a sheet that can be used for another. A row or a column is known again by how it begins. A text that
 * may identify somebody who is assessed is not kept.
 */
export const answersToKeep = (sheet: AnsweredSheet): AnswerToKeep[] =>
  answersIn(sheet).filter(({ text, answer }) => !questionFreeText(text) && !questionFreeText(answer ?? ''))

function answersIn({ rows, choices, people, read, amhps }: AnsweredSheet): AnswerToKeep[] {
  const { layout, order, meanings } = choices
  const firstRow = Math.min(rows.length, ...read.entries.map(({ row }) => row))
  const whole = (kind: 'layout' | 'order', answer: string | undefined): AnswerToKeep[] =>
    answer === undefined ? [] : [{ kind, text: '', place: null, answer, amhp: null }]
  const placed = (kind: 'row' | 'column', place: string, text: string, answer: string): AnswerToKeep[] =>
    text === '' && answer !== 'day' && answer !== 'names' ? [] : [{ kind, text, place, answer, amhp: null }]
  const texts = [...read.entries.map(({ cell }) => displayText(cell))]
  const names = [...read.entries.map(({ who }) => who), ...read.leftOut.map(({ text }) => text)]
  const textIn = (list: readonly string[], text: string) => list.find((one) => sameText(one, text))
  return [
    ...whole('layout', layout),
    ...whole('order', order),
    ...Object.entries(choices.rows).flatMap(([row, label]) =>
      placed('row', row, beginningOf(rows[Number(row) - 1]), label),
    ),
    ...Object.entries(choices.columns).flatMap(([column, label]) =>
      placed('column', column, headingOf(rows, columnNumber(column), firstRow), label),
    ),
    ...Object.entries(meanings).flatMap(([said, answer]): AnswerToKeep[] => {
      const text = textIn(texts, said)
      return text ? [{ kind: 'meaning', text, place: null, answer, amhp: null }] : []
    }),
    ...Object.entries(people).flatMap(([said, who]): AnswerToKeep[] => {
      const text = textIn(names, said)
      const found = amhps.find(({ id, name }) => id === who || name === who)
      const amhp = who === null ? null : found?.id
      return text && amhp !== undefined && text !== found?.name
        ? [{ kind: 'person', text, place: null, answer: null, amhp }]
        : []
    }),
  ]
}

const day = 24 * 60 * 60 * 1000

/** The most that a service keeps: those that were not used for longest go. */
const mostKept = 1000

/** Keeps the answers of an import, and forgets those of the sheet as a whole that it was read without. */
export async function keepAnswers(
  q: Db,
  by: AuditActor,
  { answers, withdrawn }: { answers: readonly AnswerToKeep[]; withdrawn: readonly string[] },
): Promise<void> {
  const { serviceId, accountId, at } = by
  const stored = await storedAnswers(q, serviceId)
  const names = await amhpNames(q, serviceId)
  const after: string[] = []
  const gone = stored.filter(({ id }) => withdrawn.includes(id))
  const used: string[] = []
  for (const { amhp, ...answer } of answers.slice(0, mostKept)) {
    const same = (one: (typeof stored)[number]) =>
      one.kind === answer.kind &&
      sameText(one.text, answer.text) &&
      (one.text !== '' || one.kind === 'layout' || one.kind === 'order' || one.place === answer.place)
    const known = stored.filter(same)
    const [first] = known
    if (first && first.answer === answer.answer && (first.amhp?.id ?? null) === amhp) {
      if (at - first.usedAt > day) used.push(first.id)
      continue
    }
    gone.push(...known)
    const row = { ...answer, id: newId(), serviceId, accountId, amhpId: amhp, at, usedAt: at }
    await insertAnswer(q, row)
    after.push(answerText({ ...answer, amhp: amhp === null ? null : { id: amhp, name: names.get(amhp) ?? '' } }))
  }
  const kept = stored.filter((one) => !gone.includes(one)).sort((a, b) => a.usedAt - b.usedAt)
  gone.push(...kept.slice(0, Math.max(0, kept.length + after.length - mostKept)))
  if (used.length > 0) await noteUsed(q, serviceId, used, at)
  if (gone.length > 0)
    await deleteAnswers(
      q,
      serviceId,
      gone.map(({ id }) => id),
    )
  if (gone.length + after.length === 0) return
  await recordAudit(q, by, {
    what: 'Kept answers about a spreadsheet for the next',
    about: { kind: 'import', id: serviceId },
    detail: { before: { answers: gone.map(answerText) }, after: { answers: after } },
  })
}
