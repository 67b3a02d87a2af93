import { formatInstant, type Instant } from '@amhp/shared/time/instant.ts'
import type { Span } from '@amhp/shared/time/span.ts'
import { longMoment, spanText } from '@amhp/shared/time/wording.ts'
import { useHere } from '../data/session.ts'

/** `Sat 28 Mar 17:00 to Sun 29 Mar 08:00`, on the service's clocks. */
export function SpanText(span: Span) {
  const { zone } = useHere()
  return <span className="span-text">{spanText(zone, span)}</span>
}

/** `Sunday 29 March at 11:40`, on the service's clocks. */
export function MomentText({ at }: { at: Instant }) {
  const { zone } = useHere()
  return <time dateTime={formatInstant(at)}>{longMoment(zone, at)}</time>
}
