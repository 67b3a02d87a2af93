import { globSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'

const root = join(import.meta.dirname, '../..')
const word = String.raw`\s*'[^'\n]*'\s*`
const array = new RegExp(String.raw`(z\.(?:enum|literal)\(\s*)?\[((?:${word},)+${word}),?\s*\](\s*as const)?`, 'g')
const union = new RegExp(String.raw`${word}(?:\|${word})+`, 'g')

/** The words of a list, whatever their order. */
const wordsOf = (text: string) =>
  [...text.matchAll(/'([^'\n]*)'/g)]
    .map(([, one]) => one!)
    .toSorted()
    .join(' ')

/** Lists of words (`as const`, `z.enum`, `z.literal`) that are repeated elsewhere, as a list or as a union type. */
function repeatedLists(sources: readonly (readonly [file: string, text: string])[]): string[] {
  const lists = new Map<string, string[]>()
  const unions: [words: string, file: string][] = []
  for (const [file, source] of sources) {
    const text = source.replaceAll(/\/\*[\s\S]*?\*\/|(^|\s)\/\/.*$/gm, '$1')
    for (const [, schema, words, asConst] of text.matchAll(array))
      if (schema || asConst) lists.set(wordsOf(words!), [...(lists.get(wordsOf(words!)) ?? []), file])
    for (const [words] of text.matchAll(union)) unions.push([wordsOf(words), file])
  }
  for (const [words, file] of unions) lists.get(words)?.push(file)
  return [...lists].filter(([, files]) => files.length > 1).map(([words, files]) => `${words}: ${files.join(', ')}`)
}

test('a list of words is declared in one place', () => {
  const files = globSync('{api,db,shared,web}/src/**/*.{ts,tsx}', { cwd: root })
  expect(files.length).toBeGreaterThan(400)
  expect(repeatedLists(files.map((file) => [file, readFileSync(join(root, file), 'utf8')]))).toEqual([])
})

const nations = ['a.ts', "export const nations = ['england', 'wales'] as const"] as const
test.each([
  ['as another list, in another order', "const all = [\n  'wales',\n  'england',\n] as const"],
  ['in a schema', "const nation = z.enum(['england', 'wales'])"],
  ['as a union', "type Nation = 'england' | 'wales'"],
])('a list repeated %s is found', (_, text) =>
  expect(repeatedLists([nations, ['b.ts', text]])).toEqual(['england wales: a.ts, b.ts']),
)
test.each([
  ['a longer list', "const more = ['england', 'wales', 'scotland'] as const"],
  ['a list that is no declaration', "find(['england', 'wales'])"],
  ['a comment', "// ['england', 'wales'] as const"],
])('%s is not a repeat', (_, text) => expect(repeatedLists([nations, ['b.ts', text]])).toEqual([]))
