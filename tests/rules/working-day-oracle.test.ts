import { periodSpan, type Rota } from '@amhp/shared/rota/rota.ts'
import { parseRotaDocument } from '@amhp/shared/rota/rota-document.ts'
import { checkRota, type Finding } from '@amhp/shared/rules/index.ts'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { weekOrMonth } from '../support/rotas/any-rota.ts'
import { foundBy, minutesOf, reportedShifts } from '../support/rotas/minute-oracle.ts'
import { oneLineDocument } from '../support/rotas/one-line-rota.ts'
import { patience, runs } from '../support/rotas/property-runs.ts'
import { longDays, tooSoon } from '../support/rotas/working-day-oracle.ts'

const minute = 60_000

/** Call-outs every few hours on a week of standby, sometimes with a shift among them: minutes from the one before, and of each. */
const callsOnly = fc.array(
  fc.record({
    after: fc.integer({ min: 1, max: 900 }),
    length: fc.integer({ min: 1, max: 240 }),
    isShift: fc.integer({ min: 0, max: 9 }).map((n) => n === 0),
  }),
  { minLength: 3, maxLength: 12 },
)
function rotaOfCalls(calls: readonly { after: number; length: number; isShift: boolean }[]): Rota {
  const from = Date.parse('2026-03-23T00:00:00Z')
  const text = (minutes: number) => new Date(from + minutes * minute).toISOString()
  let at = 0
  const spans = calls.map(({ after, length, isShift }) => {
    const start = at + after
    at = start + length
    return { start: text(start), end: text(at), isShift }
  })
  const duty = { amhp: 'amina', role: 'amhp' }
  const shifts = spans
    .filter(({ isShift }) => isShift)
    .map(({ start, end }, i) => ({ id: `d${i}`, ...duty, kind: 'waking', start, end }))
  const callOuts = spans.filter(({ isShift }) => !isShift).map(({ start, end }) => ({ start, end }))
  const standby = { id: 's', ...duty, kind: 'standby', shareable: true, start: text(0), end: text(14 * 1440), callOuts }
  const read = parseRotaDocument(
    oneLineDocument('', {
      firstMonday: '2026-03-23',
      period: { from: '2026-03-23', to: '2026-04-06' },
      amhps: [{ id: 'amina', name: 'Amina' }],
      shifts: [standby, ...shifts],
    }),
  )
  if (!read.ok) throw new Error(JSON.stringify(read.faults))
  return read.rota
}

test(
  'daily rest agrees with counting every minute',
  () => {
    fc.assert(
      fc.property(weekOrMonth, (rota) => {
        const reported = reportedShifts(rota)
        for (const { id } of rota.amhps) {
          const minutes = minutesOf(rota, id)
          const index = (at: number) => Math.round((at - minutes.origin) / minute)
          const told = foundBy(checkRota(rota).findings, 'daily-rest').filter((finding) => finding.amhp === id)
          const { before, alone } = tooSoon(minutes)
          // A start lies in the stretch with which the finding ends: a call-out may touch it.
          const reach = (from: number, at: number) => {
            for (let i = from; i < at; i++) if (!minutes.work[i]) return false
            return true
          }
          const isOf = ({ end, facts, shifts }: Finding, start: (typeof before)[number]) =>
            facts.callOuts === undefined &&
            facts.restMinutes === start.rest &&
            reach(index(end), start.at) &&
            (start.shifts.length === 0 ? facts.otherWorkAt !== undefined : start.shifts.includes(shifts.at(-1)!))
          for (const start of before)
            if (start.shifts.some((shift) => reported.has(shift)))
              expect(told.filter((finding) => isOf(finding, start))).toHaveLength(1)
          for (const finding of told.filter(({ facts }) => facts.callOuts === undefined))
            expect(before.filter((start) => isOf(finding, start))).toHaveLength(1)
          const onStandby = told.filter(({ facts }) => facts.callOuts !== undefined)
          for (const { start, end, facts } of onStandby)
            expect(alone).toContainEqual({ from: index(start), to: index(end), rest: facts.restMinutes })
          const inside = alone.filter(({ from }) =>
            minutes.calls.some((call) => call.from === from && reported.has(call.shift)),
          )
          expect(onStandby.length).toBeGreaterThanOrEqual(inside.length)
        }
      }),
      runs(150),
    )
  },
  patience,
)

test(
  'daily rest on standby alone agrees with counting every minute',
  () => {
    fc.assert(
      fc.property(callsOnly, (calls) => {
        const rota = rotaOfCalls(calls)
        const minutes = minutesOf(rota, 'amina')
        const told = foundBy(checkRota(rota).findings, 'daily-rest').filter(({ facts }) => facts.callOuts !== undefined)
        const index = (at: number) => Math.round((at - minutes.origin) / minute)
        expect(
          told.map(({ start, end, facts }) => ({ from: index(start), to: index(end), rest: facts.restMinutes })),
        ).toEqual(tooSoon(minutes).alone)
      }),
      runs(150),
    )
  },
  patience,
)

test(
  'working spans agree with counting every minute',
  () => {
    fc.assert(
      fc.property(weekOrMonth, (rota) => {
        const { start, end } = periodSpan(rota)
        for (const { id } of rota.amhps) {
          const minutes = minutesOf(rota, id)
          const index = (at: number) => Math.round((at - minutes.origin) / minute)
          const told = foundBy(checkRota(rota).findings, 'working-span').filter((finding) => finding.amhp === id)
          const found = told
            .map((finding) => ({ from: index(finding.start), to: index(finding.end) }))
            .sort((a, b) => a.from - b.from)
          const expected = longDays(minutes)
          for (const one of found) expect(expected).toContainEqual(one)
          // Only days wholly inside the period are certain to be reported.
          const inside = (one: { from: number; to: number }) => one.from >= index(start) && one.to <= index(end)
          expect(found.filter(inside)).toEqual(expected.filter(inside))
        }
      }),
      runs(150),
    )
  },
  patience,
)
