import type { Db } from '@amhp/db/open.ts'
import { spanText } from '@amhp/shared/time/wording.ts'
import { actorOf, recordAudit } from '../audit/record-audit.ts'
import type { Context } from '../http/route.ts'
import type { StoredAbsence } from './store.ts'

/** The audit trail never says the kind of an absence: leads read it, and only managers may see sickness. */
export async function recordAbsence(
  q: Db,
  context: Context,
  did: 'Entered' | 'Changed' | 'Removed',
  name: string,
  absence: StoredAbsence,
  more = '',
): Promise<void> {
  await recordAudit(q, actorOf(context), {
    what: `${did} an absence of ${name}, ${spanText(context.account.zone, absence)}${more}`,
    about: { kind: 'absence', id: absence.id },
    amhp: absence.amhp,
  })
}
