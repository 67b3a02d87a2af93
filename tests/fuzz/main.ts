/* Behind `npm run fuzz -- [COUNT] [--seed N]`: sends hostile requests to every endpoint, on a new database for every few hundred. */
import { parseArgs } from 'node:util'
import { fuzz } from './fuzz.ts'

const batch = 1000
const { values, positionals } = parseArgs({ options: { seed: { type: 'string' } }, allowPositionals: true })
const count = Number(positionals[0] ?? 5000)
const seed = Number(values.seed ?? Math.floor(Math.random() * 2 ** 31))
if (!Number.isSafeInteger(count) || count < 1 || !Number.isSafeInteger(seed)) {
  console.error('Say how many requests to send, and if you like from which seed: npm run fuzz -- 5000 --seed 7')
  process.exit(2)
}

console.log(`Sending ${count} requests from seed ${seed}.`)
const byStatus = new Map<number, number>()
const silent = new Map<string, boolean>()
let sent = 0
let faults = 0
for (let i = 0; sent < count; i++) {
  const some = Math.min(batch, count - sent)
  const done = await fuzz(seed + i, some)
  sent += done.sent
  for (const [name, statuses] of done.counts)
    for (const [status, times] of statuses) {
      byStatus.set(status, (byStatus.get(status) ?? 0) + times)
      if (status === 200) silent.set(name, false)
      else if (!silent.has(name)) silent.set(name, true)
    }
  for (const fault of done.faults) console.log(`\nFault: ${fault}\nAgain: npm run fuzz -- ${some} --seed ${seed + i}`)
  faults += done.faults.length
  if (i % 20 === 19) console.log(`${sent} sent, ${faults} faults`)
}
const statuses = [...byStatus].sort(([a], [b]) => a - b).map(([status, times]) => `${status}: ${times}`)
console.log(`${sent} sent, ${faults} faults. Answers: ${statuses.join(', ')}`)
const never = [...silent].filter(([, isSilent]) => isSilent).map(([name]) => name)
if (never.length > 0) console.log(`Never done: ${never.join(', ')}`)
process.exitCode = faults > 0 ? 1 : 0
