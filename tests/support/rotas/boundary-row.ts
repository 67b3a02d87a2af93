/** One rule on its boundary: kept with nothing to spare, a minute past it, and a minute to spare. */
export interface Boundary {
  readonly kept: Row
  readonly past: Row & { readonly facts: string; readonly says: string }
  readonly spare: Row
  /** Fields of the document besides the lines. */
  readonly fields?: Readonly<Record<string, unknown>>
}

interface Row {
  readonly when: string
  readonly lines: string
}

export const row = (when: string, ...lines: string[]): Row => ({ when, lines: lines.join('\n') })
export const past = (when: string, lines: readonly string[], facts: string, says: string) => ({
  ...row(when, ...lines),
  facts,
  says,
})

export const on = (code: string, level: string) => ({ rules: { [code]: { level } } })
