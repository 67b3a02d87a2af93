import type { Explained } from './explained.ts'

export const prepare: readonly Explained[] = []
