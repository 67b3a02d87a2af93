import type { Db } from '@amhp/db/open.ts'
import type { Derogation, DerogationDetails } from '@amhp/shared/contract/derogations.ts'
import { Problem } from '@amhp/shared/contract/problems.ts'
import { newId } from '@amhp/shared/rota/new-id.ts'
import { fullDate } from '@amhp/shared/time/wording.ts'
import { amhpNameOrRefuse } from '../amhps/amhp-name.ts'
import { actorOf, recordAudit } from '../audit/record-audit.ts'
import { changesNothing, refuseStale } from '../http/refuse.ts'
import type { Context } from '../http/route.ts'
import { writeWithNotices } from '../notices/write-with-notices.ts'
import { deleteDerogation, derogationsOf, findDerogation, putDerogation } from './store.ts'

/** Of all derogations alike, so that one entered and removed again and again is told once. */
const change = (serviceId: string) => ({ cause: 'other', about: { kind: 'derogation', id: serviceId } }) as const

/** Enters a derogation: from then on, rest that falls short under it is owed, and not a breach. */
export async function enterDerogation(context: Context, sent: DerogationDetails): Promise<Derogation> {
  const { serviceId } = context.account
  return await writeWithNotices(context, change(serviceId), async (q) => {
    const entered = { id: newId(), ...sent, version: 1 }
    const whose = await checkedName(q, serviceId, entered)
    await putDerogation(q, serviceId, entered)
    await record(q, context, `Entered ${describe(entered, whose)}`, { before: null, after: entered })
    return entered
  })
}

export async function changeEnteredDerogation(
  context: Context,
  id: string,
  { version, ...sent }: DerogationDetails & { version: number },
): Promise<Derogation> {
  const { serviceId } = context.account
  return await writeWithNotices(context, change(serviceId), async (q) => {
    const before = await existing(q, serviceId, id)
    refuseStale(before, { version })
    if (changesNothing(before, sent)) return before
    const after = { id, ...sent, version: version + 1 }
    const whose = await checkedName(q, serviceId, after)
    await putDerogation(q, serviceId, after)
    await record(q, context, `Changed ${describe(after, whose)}`, { before, after })
    return after
  })
}

export async function removeEnteredDerogation(context: Context, id: string): Promise<void> {
  const { serviceId } = context.account
  await writeWithNotices(context, change(serviceId), async (q) => {
    const before = await existing(q, serviceId, id)
    const whose = await nameOf(q, serviceId, before.amhp)
    await deleteDerogation(q, serviceId, id)
    await record(q, context, `Removed ${describe(before, whose)}`, { before, after: null })
  })
}

async function existing(q: Db, serviceId: string, id: string): Promise<Derogation> {
  const found = await findDerogation(q, serviceId, id)
  if (!found)
    throw new Problem('not-found', 'There is no such derogation; it may have been removed. Load the page again.')
  return found
}

const nameOf = async (q: Db, serviceId: string, amhp: string | null): Promise<string> =>
  amhp === null ? 'everyone' : amhpNameOrRefuse(q, serviceId, amhp, 'Choose an AMHP from the register, or everyone')

/** Whose derogation it is. Refuses an unknown AMHP, and a second one of the same regulation for the same days and people. */
async function checkedName(q: Db, serviceId: string, derogation: Derogation): Promise<string> {
  const { id, regulation, from, until, amhp } = derogation
  const whose = await nameOf(q, serviceId, amhp)
  const others = (await derogationsOf(q, serviceId)).filter((other) => other.id !== id)
  if (others.some((other) => changesNothing(other, { regulation, from, until, amhp })))
    throw new Problem(
      'already-exists',
      `Nothing was saved. There is ${describe(derogation, whose)}, already. Change that one.`,
    )
  return whose
}

function describe({ regulation, from, until }: Derogation, whose: string): string {
  const end = until === null ? 'with no end yet' : `to ${fullDate(until)}`
  return `a derogation under regulation ${regulation} for ${whose}, ${fullDate(from)} ${end}`
}

type BeforeAndAfter = { readonly [Side in 'before' | 'after']: Derogation | null }

async function record(q: Db, context: Context, what: string, detail: BeforeAndAfter) {
  const id = (detail.after ?? detail.before)!.id
  await recordAudit(q, actorOf(context), {
    what,
    about: { kind: 'derogation', id },
    amhp: (detail.after ?? detail.before)!.amhp,
    detail,
  })
}
