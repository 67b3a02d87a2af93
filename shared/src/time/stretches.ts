import { type Instant, laterOf } from './instant.ts'
import type { Span } from './span.ts'

/** The spans by stretch of time: those that overlap or touch, directly or by way of others, are together. All in order of start. */
export function stretchesOf<S extends Span>(spans: readonly S[]): [S, ...S[]][] {
  const stretches: { end: Instant; readonly spans: [S, ...S[]] }[] = []
  for (const span of [...spans].sort((a, b) => a.start - b.start)) {
    const last = stretches.at(-1)
    if (last && span.start <= last.end) {
      last.spans.push(span)
      last.end = laterOf(last.end, span.end)
    } else stretches.push({ end: span.end, spans: [span] })
  }
  return stretches.map((stretch) => stretch.spans)
}
