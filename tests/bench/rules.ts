import type { Rota } from '@amhp/shared/rota/rota.ts'
import { parseRotaDocument } from '@amhp/shared/rota/rota-document.ts'
import { checkRota } from '@amhp/shared/rules/index.ts'
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

function year(seed: number): Rota {
  const read = parseRotaDocument(makeYear(seed))
  if (!read.ok) throw new Error(`The generated year is refused: ${JSON.stringify(read.faults.slice(0, 3))}`)
  return read.rota
}

/** Whole checks of a year, one document a service, sentences left unbuilt, against a typed-array loop that is handed the same spans. */
export const rules: Measurement = {
  names: sizes.map((size) => size.name),
  async run(wanted) {
    const most = Math.max(...sizes.filter((size) => wanted.has(size.name)).map((size) => size.services))
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
        bar: 6,
        better: 'lower',
      })
    }
    return lines
  },
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
  ]
  for (const [what, ours, theirs] of pairs) {
    if (Math.abs(ours - theirs) > 0.1 * ours)
      throw new Error(`The yardstick finds ${theirs} of ${what}, the rules ${ours}`)
  }
}
