import { firstWhere } from './first-where.ts'
import { earlierOf, type Instant, instantOf, laterOf } from './instant.ts'

/** A stretch of time, half-open: it holds its start and not its end. Touching is not overlapping. */
export interface Span {
  readonly start: Instant
  readonly end: Instant
}

/** All of time. */
export const always: Span = {
  start: instantOf(Number.NEGATIVE_INFINITY),
  end: instantOf(Number.POSITIVE_INFINITY),
}

/** Whether the two share any time at all. */
export const overlaps = (a: Span, b: Span): boolean => a.start < b.end && b.start < a.end

/** The time that both hold; undefined when they only touch or lie apart. */
export function intersection(a: Span, b: Span): Span | undefined {
  const start = laterOf(a.start, b.start)
  const end = earlierOf(a.end, b.end)
  return start < end ? { start, end } : undefined
}

/** The time that a span of each list holds. Each list is in order of time, and its spans do not overlap. */
export function intersections(some: readonly Span[], others: readonly Span[]): Span[] {
  const shared: Span[] = []
  for (let i = 0, k = 0; i < some.length && k < others.length; ) {
    const both = intersection(some[i]!, others[k]!)
    if (both) shared.push(both)
    if (some[i]!.end < others[k]!.end) i++
    else k++
  }
  return shared
}

/** The spans joined where they overlap or touch, in order of time. */
export function union(spans: readonly Span[]): Span[] {
  const joined: { start: Instant; end: Instant }[] = []
  for (const span of [...spans].sort((a, b) => a.start - b.start)) {
    const last = joined.at(-1)
    if (last && span.start <= last.end) {
      if (span.end > last.end) last.end = span.end
    } else if (span.start < span.end) joined.push({ start: span.start, end: span.end })
  }
  return joined
}

/** Those of some spans, in order of time and apart, that overlap one. The first is found by halving, so that many can ask it of many. */
export function overlapping<S extends Span>(spans: readonly S[], { start, end }: Span): readonly S[] {
  const found: S[] = []
  for (let i = firstWhere(spans, (one) => one.end > start); i < spans.length && spans[i]!.start < end; i++)
    found.push(spans[i]!)
  return found
}

/** What is left of one span when others are taken out of it, in order of time. */
export const subtract = (span: Span, taken: readonly Span[]): Span[] =>
  cutOut(span, union(taken.filter((one) => overlaps(one, span))))

/** What is left of each of some spans when others are taken out. Takes time in n log n, where `subtract` for each takes n². */
export function difference(spans: readonly Span[], taken: readonly Span[]): Span[] {
  const holes = union(taken)
  return spans.flatMap((span) => cutOut(span, overlapping(holes, span)))
}

/** `holes` are in order of time, apart, and overlap the span. */
function cutOut(span: Span, holes: readonly Span[]): Span[] {
  const left: Span[] = []
  let from = span.start
  for (const hole of holes) {
    if (hole.start > from) left.push({ start: from, end: hole.start })
    from = hole.end
  }
  if (from < span.end) left.push({ start: from, end: span.end })
  return left
}

/** Elapsed milliseconds. */
export const lengthOf = (span: Span): number => span.end - span.start

/** Elapsed milliseconds of all of them; what several hold counts as often. */
export const totalOf = (spans: readonly Span[]): number => spans.reduce((sum, span) => sum + lengthOf(span), 0)
