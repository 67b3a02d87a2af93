import { type SheetChoices, saidAt } from '@amhp/shared/contract/import.ts'
import type { OfferedAnswer } from '@amhp/shared/contract/import-answers.ts'
import type { LocalDate } from '@amhp/shared/time/date.ts'
import { fullDate } from '@amhp/shared/time/wording.ts'
import type { StoredAnswer } from './answers-store.ts'
import { beginningOf, hasHeading, sameText } from './beginnings.ts'
import { type CellPlace, readCell } from './cell.ts'
import { readDayParts } from './header-days.ts'
import { isAmhp, nameMatcher, type RegisteredAmhp } from './match-names.ts'
import { between } from './read-duties.ts'
import { columnName, displayText, isBlank, type SheetRows } from './sheet.ts'

interface OfferContext extends Pick<CellPlace, 'zone' | 'codes'> {
  readonly from: LocalDate
  readonly amhps: readonly RegisteredAmhp[]
}

type Offer = Pick<OfferedAnswer, 'path' | 'unfit'>

/** Those of the remembered answers that concern a sheet, each with where it stands, and why it does not fit any more. */
export function offersFor(sheet: SheetRows, answers: readonly StoredAnswer[], context: OfferContext): OfferedAnswer[] {
  const texts = textsIn(sheet)
  const match = nameMatcher(context.amhps, context.from)
  const offerOf = (answer: StoredAnswer): Offer | undefined => {
    const { kind, text } = answer
    switch (kind) {
      case 'layout':
      case 'order':
        return { path: kind, unfit: null }
      case 'row':
        return offerOfPlace('rows', rowsLike(sheet, answer), answer, sheet)
      case 'column':
        return offerOfPlace('columns', columnsLike(sheet, answer), answer, sheet)
      case 'meaning':
        return texts.has(text.toLowerCase())
          ? { path: `meanings.${text}`, unfit: unfitMeaning(answer, context) }
          : undefined
      case 'person':
        return texts.has(text.toLowerCase())
          ? { path: `people.${text}`, unfit: unfitPerson(answer, match(text), context.from) }
          : undefined
    }
  }
  return answers.flatMap((answer) => {
    const offer = offerOf(answer)
    return offer ? [{ ...answer, ...offer }] : []
  })
}

/** The texts of cells, those of several names in one cell, and those of names over two cells. In lower case. */
function textsIn(sheet: SheetRows): Set<string> {
  const texts = new Set<string>()
  for (const row of sheet)
    for (const [column, cell] of row.entries()) {
      if (isBlank(cell)) continue
      const text = displayText(cell).toLowerCase()
      const next = row[column + 1]
      for (const one of [text, ...text.split(between)]) texts.add(one.trim())
      if (!isBlank(next)) texts.add(`${text} ${displayText(next!).toLowerCase()}`)
    }
  return texts
}

const rowsLike = (sheet: SheetRows, { text, place }: StoredAnswer): string[] =>
  sheet.flatMap((row, index) => {
    const name = String(index + 1)
    const isLike = text === '' ? name === place && beginningOf(row) === '' : sameText(beginningOf(row), text)
    return isLike && row.some((cell) => !isBlank(cell)) ? [name] : []
  })

function columnsLike(sheet: SheetRows, { text, place }: StoredAnswer): string[] {
  const width = Math.max(0, ...sheet.map((row) => row.length))
  return Array.from({ length: width }, (_, column) => column)
    .filter((column) =>
      text === ''
        ? columnName(column) === place && sheet.some((row) => !isBlank(row[column]))
        : hasHeading(sheet, column, text),
    )
    .map(columnName)
}

function offerOfPlace(
  kind: 'rows' | 'columns',
  places: readonly string[],
  { text, place, answer }: StoredAnswer,
  sheet: SheetRows,
): Offer | undefined {
  const [first] = places
  if (first === undefined) return undefined
  const found = places.length === 1 ? first : places.find((one) => one === place)
  if (found === undefined) return { path: `${kind}.${first}`, unfit: `More than one of them begins with “${text}”` }
  const row = kind === 'rows' ? sheet[Number(found) - 1]! : []
  const days = row.filter((cell) => readDayParts(cell, 'day-first')).length
  return {
    path: `${kind}.${found}`,
    unfit: kind === 'rows' && answer === 'day' && days < 2 ? 'It has no days in it' : null,
  }
}

function unfitMeaning({ text, answer }: StoredAnswer, { from, zone, codes }: OfferContext): string | null {
  const place = { date: from, zone, codes }
  const alone = readCell(text, place)
  if (alone.means !== 'unclear') return 'It is clear by itself now'
  const read = readCell(answer ?? '', place)
  return read.means === 'unclear' ? read.message : null
}

function unfitPerson(
  { amhp }: StoredAnswer,
  match: ReturnType<ReturnType<typeof nameMatcher>>,
  from: LocalDate,
): string | null {
  if (isAmhp(match) && match.amhp.id !== amhp?.id) return `${match.amhp.name} is in the register now`
  if (amhp?.leftOn && amhp.leftOn < from) return `${amhp.name} left on ${fullDate(amhp.leftOn)}`
  return null
}

export const isSaid = (choices: SheetChoices, path: string): boolean => saidAt(choices, path) !== undefined

/** The choices, with the offered answers that fit where nothing was said. */
export function withOffers(choices: SheetChoices, offers: readonly OfferedAnswer[]): SheetChoices {
  const filled: Record<string, unknown> = { ...choices }
  for (const { path, unfit, kind, answer, amhp } of offers) {
    if (unfit !== null || isSaid(choices, path)) continue
    const [field, ...rest] = path.split('.') as [string, ...string[]]
    if (rest.length === 0) filled[field] = answer
    else
      filled[field] = {
        ...(filled[field] as object),
        [rest.join('.')]: kind === 'person' ? (amhp?.id ?? null) : answer,
      }
  }
  return filled as SheetChoices
}
