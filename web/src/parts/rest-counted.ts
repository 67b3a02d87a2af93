import type { RestOfAmhp } from '@amhp/shared/contract/compensatory-rest.ts'
import { minute } from '@amhp/shared/time/instant.ts'
import type { Span } from '@amhp/shared/time/span.ts'

/** Minutes of a given rest that count towards rest owed: none while the AMHP works, or before it is owed. */
export function restCounted({ owed }: Pick<RestOfAmhp, 'owed'>, { start, end }: Span): number {
  const within = owed
    .flatMap(({ given }) => given)
    .map((paid) => Math.max(0, Math.min(end, paid.end) - Math.max(start, paid.start)))
  return Math.floor(within.reduce((sum, length) => sum + length, 0) / minute)
}
