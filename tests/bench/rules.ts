import type { Rota } from '@amhp/shared/rota/rota.ts'
import { parseRotaDocument } from '@amhp/shared/rota/rota-document.ts'
import type { Shift } from '@amhp/shared/rota/shift.ts'
import { checkedRota, checkRota, recheck } from '@amhp/shared/rules/index.ts'
import { instantOf, minute } from '@amhp/shared/time/instant.ts'
import { allOn } from '../support/all-on.ts'
import { makeYear } from './make-year.ts'
import { type Measured, type Measurement, paired, round } from './ratio.ts'
import { cover } from './yardstick/cover.ts'
import { people } from './yardstick/people.ts'
import { spansOf } from './yardstick/spans-of.ts'

const sizes = [
  { name: 'rules/year-1-service', services: 1, runs: 40 },
  { name: 'rules/year-12-services', services: 12, runs: 15 },
  { name: 'rules/year-148-services', services: 148, runs: 5 },
] as const
const growth = 'rules/growth'
const oneEdit = 'rules/recheck-one-edit'

function year(seed: number, amhps?: number, days?: number): Rota {
  const read = parseRotaDocument({ ...makeYear(seed, amhps, days), rules: allOn })
  if (!read.ok) throw new Error(`The generated year is refused: ${JSON.stringify(read.faults.slice(0, 3))}`)
  return read.rota
}

/** Whole checks of a year by every rule, one document a service, sentences left unbuilt, against a typed-array loop that is handed the same spans. */
export const rules: Measurement = {
  names: [...sizes.map((size) => size.name), growth, oneEdit],
  async run(wanted) {
    const asked = sizes.filter((size) => wanted.has(size.name) || (size.services === 148 && wanted.has(growth)))
    const most = Math.max(1, ...asked.map((size) => size.services))
    const rotas = Array.from({ length: most }, (_, i) => year(i + 1))
    const spans = rotas.map(spansOf)
    mustAgree(rotas[0]!)
    const lines: Measured[] = []
    for (const { name, services, runs } of sizes) {
      if (!wanted.has(name)) continue
      let seen = 0
      const times = await paired(
        () => {
          for (const rota of rotas.slice(0, services)) seen += checkRota(rota).findings.length
        },
        () => {
          for (const given of spans.slice(0, services)) seen += people(given).dailyRest + cover(given).floorGap
        },
        runs,
      )
      if (seen === 0) throw new Error('Nothing was found, so nothing was measured')
      lines.push({
        name,
        value: round(times.ours),
        yardstick: round(times.theirs),
        unit: 'ms',
        ratio: round(times.ratio),
        bar: 3,
        better: 'lower',
      })
    }
    if (wanted.has(growth)) lines.push(await measureGrowth(rotas))
    if (wanted.has(oneEdit)) lines.push(await measureOneEdit())
    return lines
  },
}

/** What a service costs among many, over what it costs alone: 148 documents against the first of them 148 times. */
async function measureGrowth(rotas: readonly Rota[]): Promise<Measured> {
  let seen = 0
  const check = (rota: Rota) => {
    seen += checkRota(rota).findings.length
  }
  const times = await paired(
    () => {
      for (const rota of rotas) check(rota)
    },
    () => {
      for (const _ of rotas) check(rotas[0]!)
    },
    5,
  )
  if (seen === 0) throw new Error('Nothing was found, so nothing was measured')
  return {
    name: growth,
    value: round(times.ours / rotas.length),
    yardstick: round(times.theirs / rotas.length),
    unit: 'ms a service',
    ratio: round(times.ratio),
    bar: 1.2,
    better: 'lower',
  }
}

/** One edit in twelve weeks of 60 AMHPs, checked again after it, against a whole check of them: a shift passed on, moved, taken away and given, in turn. */
async function measureOneEdit(): Promise<Measured> {
  const rota = year(1, 60, 84)
  const checked = checkedRota(rota)
  const edits = 200
  let seen = 0
  const changes: ((shift: Shift, i: number) => { before: Shift | null; after: Shift | null })[] = [
    (shift, i) => ({ before: shift, after: { ...shift, amhp: rota.amhps[(i * 11 + 5) % rota.amhps.length]!.id } }),
    (shift) => ({ before: shift, after: { ...shift, start: instantOf(shift.start + 30 * minute) } }),
    (shift) => ({ before: shift, after: null }),
    (shift, i) => ({
      before: null,
      after: { ...shift, id: 'new', amhp: rota.amhps[(i * 7 + 3) % rota.amhps.length]!.id },
    }),
  ]
  const edit = (i: number) => {
    const change = changes[i % 4]!(rota.shifts[(i * 37) % rota.shifts.length]!, i)
    seen += recheck(checked, { shifts: [change] }).reply.findings.length
  }
  const times = await paired(
    () => {
      for (let i = 0; i < edits; i += 1) edit(i)
    },
    () => {
      for (let i = 0; i < edits / 10; i += 1) seen += checkRota(rota).findings.length
    },
    15,
  )
  if (seen === 0) throw new Error('Nothing was found, so nothing was measured')
  return {
    name: oneEdit,
    value: round(times.ours / edits),
    yardstick: round((times.theirs / edits) * 10),
    unit: 'ms',
    ratio: round(times.ratio / 10),
    bar: 0.01,
    better: 'lower',
  }
}

/** The loop must do the same work, or the ratio says nothing: it finds what the rules find, but for rare corners of overlapping shifts. */
function mustAgree(rota: Rota) {
  const { findings, cover: floor } = checkRota(rota)
  const count = (rule: string) => findings.filter((finding) => finding.rule === rule).length
  const loop = { ...people(spansOf(rota)), ...cover(spansOf(rota)) }
  const pairs: [string, number, number][] = [
    ['daily-rest', count('daily-rest'), loop.dailyRest],
    ['double-booked', count('double-booked'), loop.doubleBooked],
    ['absent-on-shift', count('absent-on-shift'), loop.absent],
    ['weekly-rest', count('weekly-rest'), loop.weeklyRest],
    ['working-span', count('working-span'), loop.workingSpan],
    ['floor minutes', floor.reduce((sum, authority) => sum + authority.gapMinutes, 0), loop.floorGap],
    ['cover-minimum', count('cover-minimum'), loop.underMinimum],
    ['cover-target', count('cover-target'), loop.underTarget],
    ['not-approved', count('not-approved'), loop.notApproved],
    ['long-shift', count('long-shift'), loop.longShift],
    // The rule leaves to daily-rest what that tells already.
    ['between-shifts', count('between-shifts') + count('daily-rest'), loop.between],
    ['consecutive-days', count('consecutive-days'), loop.days],
    ['consecutive-nights', count('consecutive-nights'), loop.nights],
    ['night-to-day', count('night-to-day'), loop.nightToDay],
    ['hours-in-168', count('hours-in-168'), loop.over168],
    ['weekends', count('weekends'), loop.weekends],
    ['single-point', count('single-point'), loop.singlePoint],
    ['overrun', count('overrun'), loop.overrun],
    ['missed-break', count('missed-break'), loop.missedBreak],
    ['night-limit', count('night-limit'), loop.nightLimit],
    ['late-finish', count('late-finish'), loop.lateFinish],
    ['rest-after-nights', count('rest-after-nights'), loop.restAfterNights],
    ['standby-rest', count('standby-rest'), loop.standbyRest],
    ['average-hours', count('average-hours'), loop.average],
  ]
  for (const [what, ours, theirs] of pairs) {
    if (Math.abs(ours - theirs) > 0.1 * ours)
      throw new Error(`The yardstick finds ${theirs} of ${what}, the rules ${ours}`)
  }
}
