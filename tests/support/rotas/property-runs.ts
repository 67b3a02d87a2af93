/** Multiplies the number of random cases: `PROPERTY_RUNS=50 npm test` overnight. */
const times = Number(process.env.PROPERTY_RUNS ?? 1)

/** The timeout of a property, in milliseconds. */
export const patience = 240_000 * Math.max(1, times)

/** Runs this many cases. Shrinking a failure stops after half of the timeout. */
export const runs = (usual: number) => ({
  numRuns: Math.max(1, Math.round(usual * times)),
  interruptAfterTimeLimit: patience / 2,
})
