import { formatInstant, type Instant } from '@amhp/shared/time/instant.ts'
import type { Span } from '@amhp/shared/time/span.ts'
import { longMoment, spanText } from '@amhp/shared/time/wording.ts'
import { useSignedIn } from '../data/session.ts'

/** `Sat 28 Mar 17:00 to Sun 29 Mar 08:00`, local time. */
export function SpanText(span: Span) {
  const { zone } = useSignedIn()
  return spanText(zone, span)
}

/** `Sunday 29 March at 11:40`, local time. */
export function MomentText({ at }: { at: Instant }) {
  const { zone } = useSignedIn()
  return <time dateTime={formatInstant(at)}>{longMoment(zone, at)}</time>
}
