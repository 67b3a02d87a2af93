/**
 * Caches what is worked out of a person or a rota, by what else is asked: several rules ask the same. The cache lives as long
 * as the person or rota does.
 */
export function cached<Of extends object, Asked extends readonly (string | number | undefined)[], Answer>(
  work: (of: Of, ...asked: Asked) => Answer,
): (of: Of, ...asked: Asked) => Answer {
  const answers = new WeakMap<Of, Map<string, Answer>>()
  return (of, ...asked) => {
    let known = answers.get(of)
    if (!known) {
      known = new Map()
      answers.set(of, known)
    }
    const key = asked.join()
    let answer = known.get(key)
    if (answer === undefined) {
      answer = work(of, ...asked)
      known.set(key, answer)
    }
    return answer
  }
}
