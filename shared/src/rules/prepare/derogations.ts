import type { LocalDate } from '../../time/date.ts'
import type { Person } from './person.ts'
import type { Prepared } from './prepare.ts'

/**
 * Whether rest that an AMHP lacks on some days (the first and the last) is owed later instead (regulations 21 to 24): a
 * derogation is in force on all of them, and compensatory-rest is on, so that no shortfall goes unreported.
 */
export function isDerogated(
  { rota }: Prepared,
  { amhp }: Person,
  [first, last]: readonly [LocalDate, LocalDate],
): boolean {
  return (
    rota.rules['compensatory-rest']?.level !== 'off' &&
    rota.derogations.some(
      (one) =>
        (one.amhp === undefined || one.amhp === null || one.amhp === amhp.id) &&
        (one.from === undefined || one.from <= first) &&
        (one.until === undefined || one.until >= last),
    )
  )
}
