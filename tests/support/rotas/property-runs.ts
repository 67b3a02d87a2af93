/** How many times as many random cases as usual are tried: `PROPERTY_RUNS=50 npm test` for a night. */
const times = Number(process.env.PROPERTY_RUNS ?? 1)

/** How long a property may take, in milliseconds. */
export const patience = 240_000 * Math.max(1, times)

/** So many cases usually. A failure is not made smaller for longer than half of the time that there is. */
export const runs = (usual: number) => ({
  numRuns: Math.max(1, Math.round(usual * times)),
  interruptAfterTimeLimit: patience / 2,
})
