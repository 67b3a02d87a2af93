/** Mutants of one file that no test can kill, or that cost time only, and why. */
export interface Explained {
  /** Under shared/src. */
  readonly file: string
  readonly why: string
  /** By the line that the mutant begins on, trimmed: each `what stands there → what the mutant has`, as the command prints them. */
  readonly mutants: { readonly [code: string]: string | readonly string[] }
}
