/** `1 gap`, `3 gaps`. */
export const counted = (count: number, one: string, many = `${one}s`): string => `${count} ${count === 1 ? one : many}`

/** `3 gaps, 1 breach`, or an empty text. */
export const countLevels = ({ gap, breach }: { gap: number; breach: number }): string =>
  [gap > 0 && counted(gap, 'gap'), breach > 0 && counted(breach, 'breach', 'breaches')].filter(Boolean).join(', ')
