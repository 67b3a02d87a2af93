import type { Rota } from '@amhp/shared/rota/rota.ts'
import { checkRota } from '@amhp/shared/rules/index.ts'
import { year } from './make-year.ts'
import { mustAgree } from './must-agree.ts'
import { type Measured, type Measurement, paired, round } from './ratio.ts'
import { cover } from './yardstick/cover.ts'
import { people } from './yardstick/people.ts'
import { spansOf } from './yardstick/spans-of.ts'

const sizes = [
  { name: 'rules/year-1-service', services: 1, runs: 40, bar: 4 },
  { name: 'rules/year-12-services', services: 12, runs: 15, bar: 4 },
  { name: 'rules/year-148-services', services: 148, runs: 5, bar: 3 },
] as const
const growth = 'rules/growth'
const memory = 'rules/peak-memory'

/** Checks of a year by every rule, without sentences, against a typed-array loop over the same spans. */
export const rules: Measurement = {
  names: [...sizes.map((size) => size.name), growth, memory],
  async run(wanted) {
    // First, because a process tells the most memory it ever had.
    const atPeak = wanted.has(memory) ? [measureMemory()] : []
    const rotas = [year(1)]
    mustAgree(rotas[0]!)
    // A few services are not measured beside the documents of many, which slow every collection of garbage.
    const holdRotas = (services: number) => {
      while (rotas.length < services) rotas.push(year(rotas.length + 1))
    }
    const lines: Measured[] = []
    for (const { name, services, runs, bar } of sizes) {
      if (!wanted.has(name)) continue
      holdRotas(services)
      const spans = rotas.map(spansOf)
      let seen = 0
      const times = await paired(
        () => {
          for (const rota of rotas) seen += checkRota(rota).findings.length
        },
        () => {
          for (const given of spans) seen += people(given).dailyRest + cover(given).floorGap
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
        bar,
        better: 'lower',
      })
    }
    if (wanted.has(growth)) {
      holdRotas(148)
      lines.push(await measureGrowth(rotas))
    }
    return [...lines, ...atPeak]
  },
}

/** The cost of a service among many over its cost alone: 148 documents against the first of them 148 times. */
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

/** Peak memory of checking 148 documents in turn, over the memory with all of them parsed. */
function measureMemory(): Measured {
  const rotas = Array.from({ length: 148 }, (_, i) => year(i + 1))
  const documents = process.memoryUsage.rss()
  for (const rota of rotas) if (checkRota(rota).findings.length === 0) throw new Error('Nothing was found')
  const most = process.resourceUsage().maxRSS * 1024
  return {
    name: memory,
    value: round(most / 1e6),
    yardstick: round(documents / 1e6),
    unit: 'MB',
    ratio: round(most / documents),
    bar: 2.5,
    better: 'lower',
  }
}
