/** `a`, `a and b`, `a, b and c`. */
export const andText = (words: readonly string[]): string => inWords(words, 'and')

/** `a`, `a or b`, `a, b or c`. */
export const orText = (words: readonly string[]): string => inWords(words, 'or')

const inWords = (words: readonly string[], last: string): string =>
  words.length < 2 ? words.join('') : `${words.slice(0, -1).join(', ')} ${last} ${words.at(-1)}`

/** A whole number as it is written: `12,345`. */
export const withCommas = (count: number): string => String(count).replaceAll(/\B(?=(\d{3})+$)/g, ',')
