import type { Explained } from './explained.ts'

export const check: readonly Explained[] = []
