import type { MatchExtended, ZxcvbnFactory } from '@zxcvbn-ts/core'
import { refuseField } from '../http/refuse.ts'

const product = 'AMHP rota'
const advice = 'three or four unrelated words work well'
/** About 100 million: as many as an attacker tries in hours against hashes like ours. */
const leastGuesses = 1e8
const leastBesideNames = 6
/** The estimate takes longer with each character; nobody needs more of them to be safe. */
const mostEstimated = 50

let loading: Promise<ZxcvbnFactory> | undefined

/** Knows the 49,000 most common passwords, words, keyboard rows and sequences. Loaded when first needed. */
async function loadEstimator(): Promise<ZxcvbnFactory> {
  const [{ ZxcvbnFactory }, { dictionary, adjacencyGraphs }] = await Promise.all([
    import('@zxcvbn-ts/core'),
    import('@zxcvbn-ts/language-common'),
  ])
  return new ZxcvbnFactory({ dictionary, graphs: adjacencyGraphs, maxLength: mostEstimated })
}

const wordsOf = (names: readonly string[]): string[] =>
  names
    .flatMap((name) => name.toLowerCase().split(/[^\p{L}\p{N}]+/u))
    .filter((word) => word.length >= 3)
    .sort((a, b) => b.length - a.length)

function isMadeOf(words: readonly string[], password: string): boolean {
  const small = password.toLowerCase()
  const rest = words.reduce((left, word) => left.replaceAll(word, ' '), small)
  return rest !== small && rest.replaceAll(/\P{L}/gu, '').length < leastBesideNames
}

const weakness: Record<string, string> = {
  repeat: `Use a password that does not repeat itself; ${advice}`,
  sequence: `Use a password without rows of letters, numbers or keys, such as abcd, 1234 or qwerty; ${advice}`,
  dictionary: `Use a password that is not among the most common ones, or close to one; ${advice}`,
  date: `Use a password that is more than a date; ${advice}`,
  other: `Use a password that is harder to guess; ${advice}`,
}
weakness.spatial = weakness.sequence!
weakness.regex = weakness.date!

const longest = (matches: readonly MatchExtended[]) =>
  [...matches].filter(({ pattern }) => pattern !== 'bruteforce').sort((a, b) => b.token.length - a.token.length)[0]

/**
 * Refuses a password that is easy to guess, although it is long enough, and says why. `path` is the field's; `names` are those
 * of the person, her address and her service.
 */
export async function refuseWeak(password: string, path: string, names: readonly string[]): Promise<void> {
  const words = wordsOf([...names, product])
  if (isMadeOf(words, password))
    refuseField(path, `Use a password that is not made from your name, your email address or your service; ${advice}`)
  loading ??= loadEstimator()
  const { guesses, sequence } = (await loading).check(password, words)
  if (guesses < leastGuesses) refuseField(path, weakness[longest(sequence)?.pattern ?? 'other'] ?? weakness.other!)
}
