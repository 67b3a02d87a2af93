import { longMoment, spanText } from '@amhp/shared/time/wording.ts'
import { useHere } from '../data/session.ts'
import { momentOf, spanOf } from './wire-times.ts'

/** `Sat 28 Mar 17:00 to Sun 29 Mar 08:00`, on the service's clocks. */
export function SpanText(span: { start: string; end: string }) {
  const { zone } = useHere()
  return <span className="span-text">{spanText(zone, spanOf(span))}</span>
}

/** `Sunday 29 March at 11:40`, on the service's clocks. */
export function MomentText({ at }: { at: string }) {
  const { zone } = useHere()
  return <time dateTime={at}>{longMoment(zone, momentOf(at))}</time>
}
