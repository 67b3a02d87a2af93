import { expect, test } from 'vitest'
import { fuzz } from './fuzz.ts'

/** Another at each run; `npm run fuzz -- 300 --seed N` repeats it. */
const seed = Number(process.env.PROPERTY_SEED ?? Math.floor(Math.random() * 2 ** 31))

test(`hostile requests leave the server and the database sound (seed ${seed})`, async () => {
  const { sent, counts, faults } = await fuzz(seed, 300)
  expect(faults.slice(0, 5)).toEqual([])
  expect(sent).toBeGreaterThanOrEqual(300)
  expect(counts.size).toBeGreaterThan(60)
})
