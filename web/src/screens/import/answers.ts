import type { ImportPreview, Layout, Sheet } from '@amhp/shared/contract/import.ts'

type Choices = Sheet['choices']

/** What the form of answers holds: texts, so that nothing chosen yet is empty. */
export interface Answers {
  tab: string
  layout: Layout | ''
  order: NonNullable<Choices['order']> | ''
  daysAsWritten: boolean
  /** The number of a row, and the letters of a column. */
  headerRow: string
  names: string
  hidden: boolean
  leaveOut: { rows: readonly number[]; columns: readonly string[] }
  /** By the name in the sheet: an AMHP's id, `nobody`, or nothing yet. */
  people: Record<string, string>
  /** By the text in the sheet: what one would type instead, or nothing yet. */
  meanings: Record<string, string>
}

export const nobody = 'nobody'

/** The answers so far, with an empty one for each new question of a preview. */
export function answersTo(preview: ImportPreview | undefined, choices: Choices): Answers {
  const asked = preview?.people.filter(({ amhp }) => amhp === null).map(({ text }) => text) ?? []
  const unclear = preview?.unclear.map(({ text }) => text) ?? []
  const empty = (texts: readonly string[]) => Object.fromEntries(texts.map((text) => [text, '']))
  return {
    tab: preview?.tab ?? choices.tab ?? '',
    layout: choices.layout ?? '',
    order: choices.order ?? '',
    daysAsWritten: choices.daysAsWritten ?? false,
    headerRow: String(choices.headerRow ?? ''),
    names: choices.names?.[0] ?? '',
    hidden: choices.hidden ?? false,
    leaveOut: choices.leaveOut ?? { rows: [], columns: [] },
    people: {
      ...empty(asked),
      ...Object.fromEntries(Object.entries(choices.people).map(([text, id]) => [text, id ?? nobody])),
    },
    meanings: { ...empty(unclear), ...choices.meanings },
  }
}

/** The choices to send: what was not answered stays open. */
export function choicesOf(answers: Answers): Choices {
  const { tab, layout, order, daysAsWritten, headerRow, names, hidden, leaveOut, people, meanings } = answers
  const given = (texts: Record<string, string>) => Object.entries(texts).filter(([, answer]) => answer.trim() !== '')
  return {
    ...(tab && { tab }),
    ...(layout && { layout }),
    ...(order && { order }),
    ...(daysAsWritten && { daysAsWritten }),
    ...(headerRow && { headerRow: Number(headerRow) }),
    ...(names && { names: [names] }),
    ...(hidden && { hidden }),
    ...(leaveOut.rows.length + leaveOut.columns.length > 0 && {
      leaveOut: { rows: [...leaveOut.rows], columns: [...leaveOut.columns] },
    }),
    people: Object.fromEntries(given(people).map(([text, id]) => [text, id === nobody ? null : id])),
    meanings: Object.fromEntries(given(meanings).map(([text, means]) => [text, means.trim()])),
  }
}
