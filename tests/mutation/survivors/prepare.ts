import type { Explained } from '../survivors.ts'

export const prepare: readonly Explained[] = []
