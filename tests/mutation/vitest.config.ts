import { join } from 'node:path'
import { defineConfig } from 'vitest/config'
import { LikelyFirst } from './likely-first.ts'

/** The tests of cover, the rules and time, on the mutated copy of shared beside them. */
export default defineConfig({
  root: join(import.meta.dirname, '..'),
  // The packages link to the original, which is not mutated.
  resolve: { alias: { '@amhp/shared': join(import.meta.dirname, '../../shared/src') } },
  test: {
    include: ['cover/*.test.ts', 'rules/*.test.ts', 'shared/*.test.ts'],
    exclude: [
      // It reads sources as text.
      'rules/every-rule.*',
      // A document of 200,000 shifts is too slow for thousands of mutants.
      'shared/rota-document.*',
    ],
    env: { PROPERTY_SEED: '1983', PROPERTY_RUNS: '0.05' },
    setupFiles: ['mutation/coverage-per-file.ts', 'support/rotas/property-seed.ts'],
    isolate: false,
    sequence: { sequencer: LikelyFirst },
    // Stryker reports: to print each failure, with its source, takes longer than to find it.
    reporters: [{}],
  },
})
