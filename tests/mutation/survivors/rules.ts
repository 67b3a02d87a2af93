import type { Explained } from './explained.ts'

export const rules: readonly Explained[] = []
