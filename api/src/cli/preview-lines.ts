import { type ImportPreview, isAsRemembered, type Layout } from '@amhp/shared/contract/import.ts'
import { answerText } from '@amhp/shared/contract/import-answers.ts'
import { addDays } from '@amhp/shared/time/date.ts'
import { fullDate } from '@amhp/shared/time/wording.ts'
import { dateAt, type Zone } from '@amhp/shared/time/zone.ts'
import { changeLines } from './change-lines.ts'

const layoutWords: Readonly<Record<Layout, string>> = {
  'people-down': 'people down and days across',
  'days-down': 'days down and people across',
  'duties-down': 'duties down, days across and names in the cells',
  'duties-across': 'duties across, days down and names in the cells',
  list: 'a list, a row for each shift',
}

/** What importing a sheet would do, and what is not clear, in lines for a terminal. */
export function previewLines(preview: ImportPreview, zone: Zone): string[] {
  const {
    tabs,
    tab,
    hidden,
    layout,
    from,
    to,
    people,
    unclear,
    leftOut,
    faults,
    add,
    replace,
    absences,
    newPeople,
    choices,
  } = preview
  const added = newPeople.flatMap(({ texts }) => texts)
  const known = people.filter(({ amhp }) => amhp !== null)
  const others = tabs.filter(({ name }) => name !== tab)
  return [
    `Read as ${layoutWords[layout]}, from ${fullDate(from)} to ${fullDate(addDays(to, -1))}.`,
    ...(others.length > 0
      ? [
          `Tab “${tab}” was read. Others: ${others.map(({ name, isHidden }) => `“${name}”${isHidden ? ' (hidden)' : ''}`).join(', ')}: import each by itself, with --sheet.`,
        ]
      : []),
    ...(hidden.length > 0 ? [`Left out, because they are hidden: ${hidden.join(', ')}.`] : []),
    ...leftOut.map(({ row, text, why }) => `Row ${row} is left out: ${text ? `“${text}”. ` : ''}${why}`),
    ...rememberedLines(preview, zone),
    `${known.length - added.length} of ${people.length} names are in the register.`,
    ...(newPeople.length > 0
      ? [
          `Will be added to it: ${newPeople.map(({ name }) => name).join(', ')}.${choices.approval ? '' : ' Each needs the authority and dates of approval before she can be on duty.'}`,
        ]
      : []),
    `${add.length === 1 ? '1 shift' : `${add.length} shifts`} to add, ${replace.length} to replace, ${absences.length === 1 ? '1 absence' : `${absences.length} absences`} to enter.`,
    ...changeLines(preview, zone),
    ...faults.map(
      ({ row, column, text, message }) => `Row ${row}, column ${column}: ${text ? `“${text}”: ` : ''}${message}.`,
    ),
    ...people
      .filter(({ amhp }) => amhp === null)
      .map(({ text, rows, message, likely }) => {
        const who = likely.length > 0 ? ` (${likely.map(({ name }) => name).join(', ')}?)` : ''
        return `Row ${rows.join(', ')}: “${text}”: ${message}${who}.`
      }),
    ...unclear.map(
      ({ text, message, likely, cells, count }) =>
        `“${text}” in ${cells.join(', ')}${count > cells.length ? ` and ${count - cells.length} more` : ''}: ${message}${likely ? ` (${likely}?)` : ''}.`,
    ),
  ]
}

/** The remembered answers that were used, and those that do not fit any more. */
export const rememberedLines = (
  { remembered, choices }: Pick<ImportPreview, 'remembered' | 'choices'>,
  zone: Zone,
): string[] =>
  remembered
    .filter((answer) => answer.unfit !== null || isAsRemembered(choices, answer))
    .map((answer) => {
      const since = `${fullDate(dateAt(zone, answer.at))}, ${answer.by?.name ?? 'on the command line'}`
      return `Remembered: ${answerText(answer)} (${since})${answer.unfit === null ? '' : `. Not used: ${answer.unfit}`}.`
    })
