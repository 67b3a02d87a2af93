/* Behind `npm run kill`: kills the built server while it writes, as often as asked, and checks what it kept. */
import { parseArgs } from 'node:util'
import { killRounds } from '../support/server/kill-rounds.ts'

const { values, positionals } = parseArgs({ options: { seed: { type: 'string' } }, allowPositionals: true })
const [count = '100', ...more] = positionals
const seed = Number(values.seed ?? Math.floor(Math.random() * 2 ** 31))
if (!/^[1-9]\d{0,5}$/.test(count) || more.length > 0 || !Number.isInteger(seed)) {
  console.error('Usage: npm run kill -- [COUNT] [--seed NUMBER]')
  process.exit(2)
}
const rounds = Number(count)
console.log(`${rounds} kills, seed ${seed}`)
const began = performance.now()
const { acknowledged, interrupted } = await killRounds({ rounds, seed }, (round) => {
  if (round % 50 === 0) console.log(`${round} kills: nothing lost`)
})
const seconds = Math.round((performance.now() - began) / 1000)
console.log(
  `${rounds} kills in ${seconds} s: all ${acknowledged} acknowledged changes were kept, none of ${interrupted} interrupted ones is half written, and the database is sound.`,
)
