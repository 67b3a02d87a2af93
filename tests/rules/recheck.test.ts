import { checkedRota, checkRota, recheck } from '@amhp/shared/rules/index.ts'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { anyEdits, changeBy, rotaAfter, undoing } from '../support/rotas/any-edit.ts'
import { anyService } from '../support/rotas/any-service.ts'
import { oneLineRota } from '../support/rotas/one-line-rota.ts'
import { patience, runs } from '../support/rotas/property-runs.ts'

describe('gives exactly what a whole check gives', () => {
  test(
    'over chains of 50 edits',
    () => {
      const chains = anyService.chain((service) =>
        fc.tuple(fc.constant(service), anyEdits(service.frame.days, 50), fc.boolean()),
      )
      fc.assert(
        fc.property(chains, ([{ rota: first, frame }, given, shown]) => {
          const asking = { absenceKinds: shown ? 'shown' : 'hidden' } as const
          let rota = first
          let checked = checkedRota(rota, asking)
          for (const [i, { steps, sent, next }] of given.edits.entries()) {
            const change = changeBy({ rota, frame }, steps, given, i)
            const told = sent ? structuredClone(change) : change
            const before = JSON.stringify(checked.reply)
            if (next === 'try another first')
              recheck(checked, changeBy({ rota, frame }, given.edits[49 - i]!.steps, given, 1000 + i))
            const after = recheck(checked, told)
            const wanted = rotaAfter(rota, change)
            const whole = checkRota(wanted, asking)
            if (JSON.stringify(after.reply) !== JSON.stringify(whole)) expect(after.reply).toEqual(whole)
            expect(JSON.stringify(after.reply)).toBe(JSON.stringify(whole))
            expect(JSON.stringify(checked.reply), 'what was checked before is left alone').toBe(before)
            if (next.startsWith('undo')) {
              const back = recheck(after, undoing(rota, change))
              expect(JSON.stringify(back.reply), 'undoing the edit').toBe(before)
              if (next === 'undo and go on') {
                checked = back
                continue
              }
            }
            checked = after
            rota = wanted
          }
        }),
        runs(20),
      )
    },
    patience,
  )
})

describe('one edit', () => {
  const rota = oneLineRota('amina D Mon 09:00-17:00 \n ben D Tue 09:00-17:00')
  const [first, second] = rota.shifts
  const checked = checkedRota(rota)

  test('that changes nothing', () => {
    expect(recheck(checked, {}).reply).toEqual(checked.reply)
    expect(recheck(checked, { shifts: [{ before: first!, after: first! }] }).reply).toEqual(checked.reply)
  })

  test('done and undone', () => {
    const gone = recheck(checked, { shifts: [{ before: second!, after: null }] })
    expect(gone.reply.cover[0]!.coveredMinutes).toBe(480)
    expect(recheck(gone, { shifts: [{ before: null, after: second! }] }).reply).toEqual(checked.reply)
  })

  test('that moves where the records begin', () => {
    const early = oneLineRota('amina D Sun-1 09:00-17:00 \n ben D Tue 09:00-17:00', { recordsFrom: undefined })
    const from = checkedRota(early)
    const after = recheck(from, { shifts: [{ before: early.shifts[0]!, after: null }] })
    expect(after.reply).toEqual(checkRota({ ...early, shifts: early.shifts.slice(1) }))
    expect(after.reply.notJudged).not.toEqual(from.reply.notJudged)
  })
})
