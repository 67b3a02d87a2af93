import { countUnclear } from '@amhp/shared/contract/import.ts'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { patience, runs } from '../support/rotas/property-runs.ts'
import { expectedOf } from '../support/sheets/any-plan.ts'
import { sheets, type Written } from '../support/sheets/any-sheet.ts'
import { anyDamage } from '../support/sheets/damage.ts'
import { isShown } from '../support/sheets/is-shown.ts'
import { readBack } from '../support/sheets/read-back.ts'
import { fileKinds, fileOf } from '../support/sheets/sheet-files.ts'
import { textOfSheet } from '../support/sheets/test-sheet.ts'

const layouts = Object.entries<fc.Arbitrary<Written>>(sheets)

describe('a rota is read back as it was, and again changes nothing', () => {
  test.each(layouts)(
    '%s, from any file',
    async (_, written) => {
      await fc.assert(
        fc.asyncProperty(written, fc.constantFrom(...fileKinds), async ({ plan, sheet }, kind) => {
          const expected = [...expectedOf(plan)].filter(([, lines]) => lines.length > 0)
          fc.pre(expected.length > 0)
          const back = await readBack(fileOf(sheet, kind), plan.days[0]!)
          expect(back && [...back.got].sort(), textOfSheet(sheet)).toEqual(expected.sort())
          expect(back && countUnclear(back.plan)).toBe(0)
          const again = await readBack(fileOf(sheet, kind), plan.days[0]!, back?.plan)
          expect(again?.plan).toMatchObject({ add: [], replace: [], absences: [] })
        }),
        runs(40),
      )
    },
    patience,
  )
})

describe('damage to a sheet changes no shift that is not lost, and what is not read is shown', () => {
  test.each(layouts)(
    '%s',
    async (_, written) => {
      await fc.assert(
        fc.asyncProperty(
          written,
          anyDamage,
          fc.constantFrom('xlsx' as const, 'ods' as const),
          async (before, damage, kind) => {
            const after = damage(before.sheet)
            const back = await readBack(fileOf(after.sheet, kind), before.plan.days[0]!)
            if (!back) return
            const expected = expectedOf(before.plan)
            const wrong: string[] = []
            for (const key of new Set([...expected.keys(), ...back.got.keys()])) {
              const [was = [], is = []] = [expected.get(key), back.got.get(key)]
              if (after.lost.has(key) || was.join() === is.join()) continue
              const more = is.filter((line) => !was.includes(line))
              if (more.length > 0) wrong.push(`${key}: ${was.join() || 'nothing'} became ${is.join()}`)
              else if (!isShown(key, after, back)) wrong.push(`${key}: ${was.join()} is not read, and not shown`)
            }
            expect(wrong, textOfSheet(after.sheet)).toEqual([])
          },
        ),
        runs(150),
      )
    },
    patience,
  )
})
