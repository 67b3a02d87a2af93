/** What several rules ask of the same person or rota, worked out once. */
export type Cache = Map<unknown, unknown>

/**
 * Caches what is worked out of a person or a rota, by what else is asked. The answers lie on the person or rota itself: a
 * WeakMap keeps them until the next major garbage collection, and a whole check then takes 3% longer.
 */
export function cached<
  Of extends { readonly cache: Cache },
  Asked extends readonly (string | number | undefined)[],
  Answer,
>(work: (of: Of, ...asked: Asked) => Answer): (of: Of, ...asked: Asked) => Answer {
  return (of, ...asked) => {
    let answers = of.cache.get(work) as Map<string, Answer> | undefined
    if (!answers) {
      answers = new Map()
      of.cache.set(work, answers)
    }
    const key = asked.join()
    let answer = answers.get(key)
    if (answer === undefined) {
      answer = work(of, ...asked)
      answers.set(key, answer)
    }
    return answer
  }
}
