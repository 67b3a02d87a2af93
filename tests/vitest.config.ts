import { defineConfig } from 'vitest/config'

const files = (...folders: string[]) => folders.map((folder) => `${folder}/**/*.test.{ts,tsx}`)

export default defineConfig({
  test: {
    projects: [
      {
        test: {
          name: 'unit',
          include: [...files('ground', 'rules', 'shared', 'web'), '*.test.ts'],
          setupFiles: ['support/rotas/property-seed.ts'],
        },
      },
      {
        test: {
          name: 'api',
          include: files('api', 'db', 'cli'),
          globalSetup: ['support/server/build-once.ts'],
          setupFiles: ['support/rotas/property-seed.ts'],
          testTimeout: 30_000,
        },
      },
      {
        test: {
          name: 'journeys',
          include: files('journeys'),
          globalSetup: ['support/server/build-once.ts'],
          testTimeout: 180_000,
          hookTimeout: 180_000,
          maxWorkers: 2,
        },
      },
    ],
  },
})
