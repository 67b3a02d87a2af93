import { cpus, totalmem } from 'node:os'
import { parseArgs } from 'node:util'
import { bytes } from './bytes.ts'
import { http } from './http.ts'
import { holds, type Measured, type Measurement } from './ratio.ts'
import { rules } from './rules.ts'

const measurements: readonly Measurement[] = [rules, http, bytes]
const known = measurements.flatMap((m) => m.names)

const { values, positionals } = parseArgs({
  options: { json: { type: 'boolean', default: false } },
  allowPositionals: true,
})
const unknown = positionals.filter((start) => !known.some((name) => name.startsWith(start)))
if (unknown.length > 0) {
  console.error(`No such measurement: ${unknown.join(', ')}. There are: ${known.join(', ')}.`)
  process.exit(2)
}
const wanted = new Set(
  known.filter((name) => positionals.length === 0 || positionals.some((start) => name.startsWith(start))),
)

const cell = (text: string | number, width: number) =>
  typeof text === 'number' ? text.toPrecision(4).padStart(width) : text.padEnd(width)

if (!values.json) {
  const processor = cpus()[0]?.model ?? 'unknown processor'
  console.log(
    `${processor}, ${cpus().length} cores, ${Math.round(totalmem() / 2 ** 30)} GB, Node ${process.versions.node}\n`,
  )
  console.log('measurement                    ours    yardstick  unit            ratio  bar')
}

let missed = 0
for (const measurement of measurements) {
  if (!measurement.names.some((name) => wanted.has(name))) continue
  for (const line of await measurement.run(wanted)) show(line)
}
if (!values.json && missed > 0) console.log(`\n${missed} outside the bar.`)

function show(line: Measured) {
  if (!holds(line)) missed += 1
  if (values.json) return console.log(JSON.stringify(line))
  const limit = `${line.better === 'lower' ? 'at most' : 'at least'} ${line.bar}${holds(line) ? '' : '  missed'}`
  const bar = line.bar === undefined ? 'stated' : limit
  console.log(
    `${cell(line.name, 26)} ${cell(line.value, 9)}  ${cell(line.yardstick, 9)}  ${cell(line.unit, 14)} ${cell(line.ratio, 6)}  ${bar}`,
  )
}
