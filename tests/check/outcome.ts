/** The outcome of a check. `note` is a short fact for its line; `detail` is shown when it failed. */
export interface Outcome {
  passed: number
  failed: number
  skipped: number
  note: string
  detail: string
}

export const passed = (note = ''): Outcome => ({ passed: 1, failed: 0, skipped: 0, note, detail: '' })
export const failed = (detail: string, note = ''): Outcome => ({ passed: 0, failed: 1, skipped: 0, note, detail })

/** The last line of the check: `N passed, N failed`, with `, N skipped` when some were. */
export function totalLine(outcomes: readonly Outcome[]): string {
  const sum = (count: (outcome: Outcome) => number) => outcomes.reduce((total, outcome) => total + count(outcome), 0)
  const skipped = sum((outcome) => outcome.skipped)
  const line = `${sum((outcome) => outcome.passed)} passed, ${sum((outcome) => outcome.failed)} failed`
  return skipped > 0 ? `${line}, ${skipped} skipped` : line
}
