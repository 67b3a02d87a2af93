import { newShift, type PlannedShift, sameField } from '@amhp/shared/rota/planned-shift.ts'
import { shiftOfCode } from '@amhp/shared/rota/typed-shift.ts'
import { parseDate } from '@amhp/shared/time/date.ts'
import { shiftText, timesText } from '@amhp/web/parts/shift-text.ts'
import { editCell, type ReadCell, readCellInput } from '@amhp/web/screens/rota-board/draft/cell-edits.ts'
import { editOfForm, openShiftForm, shiftFormSchema } from '@amhp/web/screens/rota-board/draft/chosen-shift.ts'
import { validateTyped } from '@amhp/web/ui/typed-values.ts'
import { describe, expect, test } from 'vitest'
import { fullShift } from '../support/rotas/full-shift.ts'
import { plainShift } from '../support/rotas/plain-shift.ts'
import { codes, london } from './board-fixtures.ts'

const fields = Object.keys(fullShift) as (keyof PlannedShift)[]
const chosen = Object.keys(newShift) as (keyof typeof newShift)[]
const saidByCode = ['start', 'end', ...Object.keys(shiftOfCode(codes[0]!))]

const read = (text: string, like?: PlannedShift) =>
  readCellInput(text, { date: parseDate('2026-11-30')!, zone: london, codes, like }) as ReadCell

/** What the form saves when only the times or the code are typed, or nothing. */
function throughForm(shift: PlannedShift, typed?: string, before?: PlannedShift): PlannedShift {
  const opened = openShiftForm(london, typed ?? timesText(london, shift), shift)
  const { value, faults } = validateTyped(shiftFormSchema, opened, london)
  expect(faults).toEqual([])
  const { times, ...rest } = value!
  return editOfForm('amina', read(times).shifts[0]!, rest, before).changes[0]!.after!
}

test.each(chosen)('the shift of these tests has a %s that is no default', (field) => {
  expect(sameField(field, fullShift, newShift)).toBe(false)
})

describe('no field of a shift is lost', () => {
  test.each(fields)('the form saves its %s', (field) => {
    expect(throughForm(fullShift, undefined, fullShift)[field]).toEqual(fullShift[field])
  })

  test.each(chosen)('the form saves its %s where it is changed, or is of a new shift', (field) => {
    expect(throughForm(fullShift, undefined, plainShift)[field]).toEqual(fullShift[field])
    expect(throughForm(fullShift)[field]).toEqual(fullShift[field])
  })

  const besideCode = fields.filter((field) => !saidByCode.includes(field))
  test.each(besideCode)('the form saves its %s where a code is typed', (field) => {
    expect(throughForm(fullShift, 'N', fullShift)[field]).toEqual(fullShift[field])
    expect(throughForm(fullShift, 'N', plainShift)[field]).toEqual(fullShift[field])
  })

  test.each(besideCode)('a code typed in its cell leaves its %s', (field) => {
    const after = editCell('amina', [fullShift], read('N')).changes[0]!.after!
    expect(after[field]).toEqual(fullShift[field])
  })

  test.each(fields.filter((field) => field !== 'end' && field !== 'code'))(
    'times typed in its cell leave its %s',
    (field) => {
      const after = editCell('amina', [fullShift], read('9-6', fullShift)).changes[0]!.after!
      expect(after[field]).toEqual(fullShift[field])
    },
  )
})

test.each(chosen)('the words of a shift say its %s', (field) => {
  const names = new Map([['sample', 'Northshire']])
  expect(shiftText(london, fullShift, names)).not.toBe(
    shiftText(london, { ...fullShift, [field]: newShift[field] }, names),
  )
})
