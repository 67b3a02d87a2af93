import { overlapsIn } from '@amhp/api/findings/overlaps-in.ts'
import { check } from '@amhp/shared/contract/findings.ts'
import { getNow } from '@amhp/shared/contract/my-shifts.ts'
import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { smallDocument } from '../support/rotas/small-document.ts'
import { testApi } from '../support/server/api.ts'

/** A document with so many shifts of one AMHP that each overlaps all others. */
const crowded = (count: number) => {
  const document = smallDocument()
  return { ...document, shifts: Array.from({ length: count }, (_, i) => ({ ...document.shifts[0]!, id: `s${i}` })) }
}

test('six heavy checks of an AMHP do not hold up her manager', async () => {
  const { signIn } = await testApi()
  const [amhp, manager] = [await signIn('amhp'), await signIn('manager')]
  // The threads are started.
  await Promise.all([amhp.ask(check, { body: smallDocument() }), manager.ask(getNow, {})])
  let checked = 0
  const checks = Promise.all(
    Array.from({ length: 6 }, () => amhp.try(check, { body: crowded(300) }).then(() => (checked += 1))),
  )
  await manager.ask(getNow, {})
  expect(checked).toBeLessThan(3)
  await checks
})

test('1200 shifts at once are refused before they are judged', async () => {
  const { signIn } = await testApi()
  const { problem } = await (await signIn('amhp')).try(check, { body: crowded(1200) })
  expect(problem.detail).toBe('There are more than 50000 findings, which cannot be sent. Send a shorter period.')
})

const span = fc.tuple(fc.nat(20), fc.integer({ min: 1, max: 8 }), fc.nat(1), fc.boolean())

test('overlaps are as many as are counted one by one', () => {
  fc.assert(
    fc.property(fc.array(span), fc.array(span), (shiftSpans, absenceSpans) => {
      const of = ([start, length, amhp]: readonly [number, number, number, boolean]) => ({
        ...{ amhp: `${amhp}`, start, end: start + length },
      })
      const shifts = shiftSpans.map((one) => ({ ...of(one), kind: 'standby', shareable: one[3] }))
      const absences = absenceSpans.map(of)
      const booked = shifts.filter(({ shareable }) => !shareable)
      const meet = (a: ReturnType<typeof of>, b: ReturnType<typeof of>) =>
        a.amhp === b.amhp && a.start < b.end && b.start < a.end
      const pairs =
        booked.flatMap((a, i) => booked.slice(i + 1).filter((b) => meet(a, b))).length +
        booked.flatMap((a) => absences.filter((b) => meet(a, b))).length
      expect(overlapsIn({ shifts, absences } as never)).toBe(pairs)
    }),
  )
})
