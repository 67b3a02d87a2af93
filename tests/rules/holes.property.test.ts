import { isHole, listed, partsOf } from '@amhp/shared/rules/check/holes.ts'
import { checkRota, type Finding } from '@amhp/shared/rules/index.ts'
import { totalOf, union } from '@amhp/shared/time/span.ts'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { allOn } from '../support/rotas/all-on.ts'
import { anyRota } from '../support/rotas/any-rota.ts'
import { patience, runs } from '../support/rotas/property-runs.ts'

describe('of any rota', () => {
  const ofCover = (findings: readonly Finding[]) => findings.filter(({ amhp }) => amhp === undefined)
  test(
    'every finding is listed once, in order, whatever the order given, and people as they are',
    () => {
      fc.assert(
        fc.property(
          anyRota.chain((rota) => {
            const { findings } = checkRota({ ...rota, rules: allOn })
            return fc.tuple(fc.constant(findings), fc.shuffledSubarray([...findings], { minLength: findings.length }))
          }),
          ([findings, shuffled]) => {
            const list = listed(findings)
            expect(listed(shuffled)).toEqual(list)
            expect(
              list
                .flatMap(partsOf)
                .map(({ key }) => key)
                .sort(),
            ).toEqual(findings.map(({ key }) => key).sort())
            expect(list.map(({ start }) => start)).toEqual(list.map(({ start }) => start).sort((a, b) => a - b))
            expect(list.filter((one) => !isHole(one))).toEqual(findings.filter(({ amhp }) => amhp !== undefined))
          },
        ),
        runs(40),
      )
    },
    patience,
  )

  test(
    'gaps of one role are neither longer nor shorter than the time without enough people, and never meet',
    () => {
      fc.assert(
        fc.property(anyRota, (rota) => {
          const short = ofCover(checkRota(rota).findings).filter(({ rule }) => rule !== 'cover-target')
          for (const [role, found] of Map.groupBy(short, (finding) => finding.role)) {
            const holes = listed(short).filter((hole) => hole.role === role)
            expect(holes.map(({ start, end }) => ({ start, end }))).toEqual(union(found))
            expect(totalOf(holes)).toBe(totalOf(union(found)))
          }
        }),
        runs(60),
      )
    },
    patience,
  )
})
