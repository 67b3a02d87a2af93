/** The most milliseconds that this thread computes without a pause while some work is done: nobody is served meanwhile. */
export async function longestTurn(work: () => Promise<unknown>): Promise<number> {
  let longest = 0
  let before = process.threadCpuUsage()
  // Of the processor, not of the clock: other processes want it too.
  const note = () => {
    const { user, system } = process.threadCpuUsage(before)
    longest = Math.max(longest, (user + system) / 1000)
    before = process.threadCpuUsage()
  }
  const timer = setInterval(note, 1)
  try {
    await work()
    note()
    return longest
  } finally {
    clearInterval(timer)
  }
}
