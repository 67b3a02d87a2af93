import { inject } from 'vitest'

// Stryker reports the coverage so far with each test file. Without isolation that grows with the square of the files,
// until memory runs out: each file starts its own.
const stryker = (globalThis as Record<string, unknown>)[inject('globalNamespace' as never)]
const { mutantCoverage } = stryker as { mutantCoverage?: { static: object; perTest: object } }
if (mutantCoverage) Object.assign(mutantCoverage, { static: {}, perTest: {} })
