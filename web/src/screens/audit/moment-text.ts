import type { Instant } from '@amhp/shared/time/instant.ts'
import { shortDate, timeOf } from '@amhp/shared/time/wording.ts'
import { dateAt, type Zone } from '@amhp/shared/time/zone.ts'

/** `Sun 29 Mar 2026 11:40`: what is looked up may be years old. */
export function momentText(zone: Zone, at: Instant): string {
  const date = dateAt(zone, at)
  return `${shortDate(date)} ${date.slice(0, 4)} ${timeOf(zone, at)}`
}
