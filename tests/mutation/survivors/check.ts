import type { Explained } from '../survivors.ts'

export const check: readonly Explained[] = []
