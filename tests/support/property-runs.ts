/** How many times as many random cases as usual are tried: `PROPERTY_RUNS=50 npm test` for a night. */
const times = Number(process.env.PROPERTY_RUNS ?? 1)

export const runs = (usual: number) => ({ numRuns: Math.max(1, Math.round(usual * times)) })

/** How long a property may take, in milliseconds. */
export const patience = 240_000 * Math.max(1, times)
