/** One line of the table. `ratio` is value over yardstick for times and bytes, and for rates the same way up: ours over theirs. */
export interface Measured {
  readonly name: string
  readonly value: number
  readonly yardstick: number
  readonly unit: string
  readonly ratio: number
  /** The limit of the ratio; a line without one is only shown. */
  readonly bar?: number
  readonly better: 'lower' | 'higher'
}

/** A group of lines that share their preparation; `names` lets a caller ask for some only. */
export interface Measurement {
  readonly names: readonly string[]
  run(wanted: ReadonlySet<string>): Promise<Measured[]>
}

const median = (values: readonly number[]) => [...values].sort((a, b) => a - b)[values.length >> 1] ?? Number.NaN

const elapsed = async (work: () => unknown) => {
  const start = process.hrtime.bigint()
  await work()
  return Number(process.hrtime.bigint() - start) / 1e6
}

/**
 * Milliseconds of two pieces of work, run alternately, so that drift of the machine's speed affects both alike.
 * The ratio is the median of the pairs' ratios, not the ratio of medians.
 */
export async function paired(ours: () => unknown, theirs: () => unknown, runs: number) {
  // Warm up, so that compiled code is measured.
  for (const warm = performance.now(); performance.now() - warm < 4000; ) {
    await ours()
    await theirs()
  }
  const pairs: { ours: number; theirs: number }[] = []
  for (let i = 0; i < runs; i += 1) pairs.push({ ours: await elapsed(ours), theirs: await elapsed(theirs) })
  return {
    ours: median(pairs.map((p) => p.ours)),
    theirs: median(pairs.map((p) => p.theirs)),
    ratio: median(pairs.map((p) => p.ours / p.theirs)),
  }
}

export const holds = ({ ratio, bar, better }: Measured) =>
  bar === undefined || (better === 'lower' ? ratio <= bar : ratio >= bar)

export const round = (value: number) => Number(value.toPrecision(4))
