import { defineConfig } from 'vitest/config'

const files = (...folders: string[]) => folders.map((folder) => `${folder}/**/*.test.{ts,tsx}`)

/** Files share their imports, which take longer to load than most tests to run. */
const together = { isolate: false, maxWorkers: '100%' }

/** Ends a test that hangs; long enough for a machine with a load of ten. */
const patience = { testTimeout: 180_000, hookTimeout: 180_000, expect: { poll: { timeout: 60_000 } } }

export default defineConfig({
  test: {
    projects: [
      {
        test: {
          name: 'unit',
          include: files('ground', 'cover', 'rules', 'security', 'shared', 'web'),
          setupFiles: ['support/rotas/property-seed.ts'],
          ...together,
          ...patience,
        },
      },
      {
        test: {
          name: 'api',
          include: files('api', 'db', 'cli', 'fuzz'),
          globalSetup: ['support/server/build-once.ts'],
          setupFiles: ['support/rotas/property-seed.ts'],
          ...together,
          ...patience,
        },
      },
      {
        test: {
          name: 'journeys',
          include: files('journeys'),
          globalSetup: ['support/server/build-once.ts'],
          ...together,
          ...patience,
          maxWorkers: 2,
        },
      },
    ],
  },
})
