import { join } from 'node:path'
import { defineConfig } from 'vitest/config'

/** The tests of cover, the rules and time, on the mutated copy of shared that stands beside them. */
export default defineConfig({
  root: join(import.meta.dirname, '..'),
  // The packages link to the tree itself, which is not mutated.
  resolve: { alias: { '@amhp/shared': join(import.meta.dirname, '../../shared/src') } },
  test: {
    include: ['cover/*.test.ts', 'rules/*.test.ts', 'shared/*.test.ts'],
    exclude: [
      // It reads sources as text.
      'rules/every-rule.*',
      // They count minutes in random months, or read a document of 200,000 shifts: too long for thousands of mutants.
      ...['rules/oracle.*', 'rules/properties.*', 'rules/*.property.*', 'shared/rota-document.*'],
    ],
    env: { PROPERTY_SEED: '1983', PROPERTY_RUNS: '0.01' },
    setupFiles: ['support/rotas/property-seed.ts'],
    isolate: false,
  },
})
