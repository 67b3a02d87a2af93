import type { Explained } from './explained.ts'

export const time: readonly Explained[] = []
