import { globSync } from 'node:fs'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import vm from 'node:vm'
import * as fastCheck from 'fast-check'
import { build, type Rollup } from 'vite'
import { expect } from 'vitest'
import type { Collected } from './collect.ts'

/** Each test file by its name, loaded when it is asked for. */
export interface TestFiles {
  readonly [name: string]: () => Promise<unknown>
}

/** Random rotas take the most time and find little that the tables do not: few of them, always the same, none made smaller. */
const randomRotas = 1
fastCheck.configureGlobal({ seed: Number(process.env.PROPERTY_SEED), endOnFailure: true })
const fewer = {
  ...fastCheck,
  assert: <T>(property: fastCheck.IProperty<T>, options?: fastCheck.Parameters<T>) =>
    fastCheck.assert(property, options?.numRuns ? { ...options, numRuns: randomRotas } : options),
}

/** They count minutes in random months, or read a document of 200,000 shifts: too long to be run for thousands of mutants. */
const left = ['rules/oracle.*', 'rules/properties.*', 'rules/*.property.*', 'shared/rota-document.*']

/**
 * The code under test and its tests as one script that can be run again and again: each run makes every module anew, so
 * that nothing one mutant left behind in a cache reaches the next, and costs a fraction of a new process.
 */
export async function bundle(root: string): Promise<(collected: Collected) => TestFiles> {
  const tests = join(root, 'tests')
  const files = globSync(['rules/*.test.ts', 'shared/*.test.ts'], { cwd: tests, exclude: left }).sort()
  const sources = globSync(['rules/**/*.ts', 'time/*.ts'], { cwd: join(root, 'shared/src') }).sort()
  const entry = [
    ...sources.map((file) => `import ${JSON.stringify(join(root, 'shared/src', file))}`),
    'export const files = {',
    ...files.map((file) => `${JSON.stringify(file)}: () => import(${JSON.stringify(join(tests, file))}),`),
    '}',
  ].join('\n')
  const made = (await build({
    root: tests,
    configFile: false,
    logLevel: 'error',
    // Some read source files as text, which they find as they were written.
    define: { 'import.meta.dirname': JSON.stringify(join(import.meta.dirname, '../rules')) },
    resolve: { alias: { '@amhp/shared': join(root, 'shared/src') } },
    plugins: [
      {
        name: 'every-test',
        resolveId: (id) => (id === 'virtual:every-test' ? '\0every-test' : undefined),
        load: (id) => (id === '\0every-test' ? entry : undefined),
      },
    ],
    build: {
      ssr: true,
      write: false,
      minify: false,
      rolldownOptions: {
        input: 'virtual:every-test',
        treeshake: false,
        output: { format: 'cjs', codeSplitting: false },
      },
    },
  })) as Rollup.RolldownOutput
  const script = new vm.Script(`(function (require, exports) {${made.output[0].code}\n})`, {
    filename: 'every-test.cjs',
  })
  const ofTests = createRequire(join(import.meta.dirname, 'bundle.ts'))
  const ofShared = createRequire(join(import.meta.dirname, '../../shared/package.json'))
  return (collected) => {
    const given: Record<string, unknown> = { vitest: { ...collected, expect }, 'fast-check': fewer }
    const need = (id: string) => given[id] ?? (id.includes('date-fns') ? ofShared(id) : ofTests(id))
    const exports = {} as { files: TestFiles }
    script.runInThisContext()(need, exports)
    return exports.files
  }
}
