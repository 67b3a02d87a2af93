import { format } from 'node:util'

type Body = (...row: unknown[]) => unknown
type Named = ((name: string, body: Body) => void) & {
  each: (rows: readonly unknown[]) => (name: string, body: Body) => void
}

/** Between the file of a test and its name, and between a suite and what is in it. */
export const idStart = ' › '

/** A test, or one row of a table. */
export interface Test {
  readonly id: string
  readonly file: string
  readonly run: () => unknown
}

/** What a test file calls, in place of vitest's own: it only takes the tests down, to be run one by one. */
export interface Collected {
  readonly describe: Named
  readonly test: Named
}

/** Takes down the tests of one file after another; `from` says which file comes next. */
export function collector(): { from(file: string): void; tests: Test[]; collected: Collected } {
  const tests: Test[] = []
  const suites: string[] = []
  const ids = new Map<string, number>()
  let file = ''
  const add = (name: string, run: () => unknown) => {
    const words = [file, ...suites, name].join(idStart)
    const count = (ids.get(words) ?? 0) + 1
    ids.set(words, count)
    tests.push({ id: count > 1 ? `${words} (${count})` : words, file, run })
  }
  const suite = (name: string, body: () => unknown) => {
    suites.push(name)
    body()
    suites.pop()
  }
  const named = (each: (name: string, run: () => unknown) => void): Named =>
    Object.assign((name: string, body: Body) => each(name, () => body()), {
      each: (rows: readonly unknown[]) => (name: string, body: Body) => {
        for (const row of rows) {
          const cells: unknown[] = Array.isArray(row) ? row : [row]
          const blanks = name.match(/%[a-z]/g)?.length ?? 0
          each(format(name, ...cells.slice(0, blanks)), () => body(...cells))
        }
      },
    })
  return {
    from(next) {
      file = next
    },
    tests,
    collected: { describe: named(suite), test: named(add) },
  }
}
