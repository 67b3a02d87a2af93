export type Reply = { readonly answer: unknown } | { readonly error: unknown }

/** Answers the process that started this one, until it ends. */
export function answerParent(work: (asked: never) => unknown): void {
  process.on('message', async (asked) => {
    let reply: Reply
    try {
      reply = { answer: await work(asked as never) }
    } catch (error) {
      reply = { error }
    }
    process.send!(reply)
  })
  // Ctrl-C reaches every process of a terminal, and a stop every process of a service: the server answers first.
  process.on('SIGINT', () => {}).on('SIGTERM', () => {})
}
