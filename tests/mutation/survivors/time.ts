import type { Explained } from '../survivors.ts'

export const time: readonly Explained[] = []
