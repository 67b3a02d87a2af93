import { globSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { compare, explained, type Survivor } from '../mutation/survivors.ts'

const shared = join(import.meta.dirname, '../../shared/src')
const source = `const most = 2
if (from < to && from < most) {
  from = to
}
`
const files = new Set(['rules/one.ts'])
const survivor = (start: [number, number], end: [number, number], replacement: string): Survivor => ({
  file: 'rules/one.ts',
  location: { start: { line: start[0], column: start[1] }, end: { line: end[0], column: end[1] } },
  replacement,
})
const less = survivor([2, 5], [2, 14], 'from <= to')
const block = survivor([2, 31], [4, 2], '{}')
const told = [
  "rules/one.ts: 'if (from < to && from < most) {': 'from < to → from <= to'",
  "rules/one.ts: 'if (from < to && from < most) {': '{ from = to } → {}'",
]
const because = (file: string, to: string | string[]) => [
  { file, why: 'It changes nothing.', mutants: { 'if (from < to && from < most) {': to } },
]

describe('of the mutants that survive a run', () => {
  test.each([
    ['each is told where none is explained', [less, block], [], told, []],
    [
      'those explained are not told',
      [less, block],
      because('rules/one.ts', ['from < to → from <= to', '{ from = to } → {}']),
      [],
      [],
    ],
    [
      'an explanation of one does not serve another',
      [block],
      because('rules/one.ts', 'from < to → from <= to'),
      told.slice(1),
      told.slice(0, 1),
    ],
    [
      'an explanation is told where its mutant is killed',
      [],
      because('rules/one.ts', 'from < to → from <= to'),
      [],
      told.slice(0, 1),
    ],
    [
      'an explanation in a file that was not in the run is let be',
      [less],
      because('rules/two.ts', 'from < to → from <= to'),
      told.slice(0, 1),
      [],
    ],
  ])('%s', (_name, survivors, reasons, unexplained, outlived) => {
    expect(compare(survivors, files, () => source, reasons)).toEqual({ unexplained, outlived })
  })
})

describe('an explanation', () => {
  const known = new Set(globSync('{rules,time}/**/*.ts', { cwd: shared }))

  test('is of a line that stands in a file of the rules or of time', () => {
    const lost = explained.flatMap(({ file, mutants }) => {
      const lines = known.has(file) ? readFileSync(join(shared, file), 'utf8').split('\n') : []
      const trimmed = new Set(lines.map((line) => line.trim()))
      return Object.keys(mutants)
        .filter((code) => !trimmed.has(code))
        .map((code) => `${file}: ${code}`)
    })
    expect(known.size).toBeGreaterThan(50)
    expect(lost).toEqual([])
  })

  test('is a sentence', () => {
    expect(explained.filter(({ why }) => !/^[A-Z].{20,}\.$/s.test(why))).toEqual([])
  })
})
