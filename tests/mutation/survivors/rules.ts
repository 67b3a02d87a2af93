import type { Explained } from '../survivors.ts'

export const rules: readonly Explained[] = []
