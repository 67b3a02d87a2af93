import type { Db } from '@amhp/db/open.ts'
import { type Amhp, type AmhpDetails, amhp } from '@amhp/shared/contract/amhps.ts'
import { Problem } from '@amhp/shared/contract/problems.ts'
import { andText } from '@amhp/shared/rota/lists-in-words.ts'
import { newId } from '@amhp/shared/rota/new-id.ts'
import { actorOf, changeDetail, recordAudit } from '../audit/record-audit.ts'
import { changesNothing, refuseFaults, refuseStale } from '../http/refuse.ts'
import type { Context } from '../http/route.ts'
import { amhpNames } from '../names-store.ts'
import { writeWithNotices } from '../notices/write-with-notices.ts'
import { registerOf } from '../rota-document/register-store.ts'
import { authoritiesOf } from '../service/store.ts'
import { amhpFaults } from './check-amhp.ts'
import { writeAmhp } from './store.ts'

/** One AMHP; refuses with `not-found` when the register has none of that id. */
export async function readAmhp(q: Db, serviceId: string, id: string): Promise<Amhp> {
  const [amhp] = await registerOf(q, serviceId, id)
  if (!amhp) throw new Problem('not-found', 'There is no such AMHP in the register. Choose one from the list.')
  return amhp
}

/** Adds an AMHP to the register. */
export async function addToRegister(context: Context, sent: AmhpDetails): Promise<Amhp> {
  const { store, account } = context
  const { serviceId } = account
  const id = newId()
  return await store.tx(async (q) => {
    refuseFaults(amhpFaults(sent, await authoritiesOf(q, serviceId)))
    if (await namesake(q, serviceId, sent.name, id))
      throw new Problem('already-exists', `Nothing was saved. ${nameTaken(sent.name)}.`)
    await writeAmhp(q, serviceId, { ...sent, id, version: 1 })
    await recordAudit(q, actorOf(context), {
      what: `Added ${sent.name} to the register`,
      about: { kind: 'amhp', id },
    })
    return await readAmhp(q, serviceId, id)
  })
}

/** Changes an AMHP as one value: what is not sent any more is taken away. */
export async function changeInRegister(
  context: Context,
  id: string,
  { version, ...sent }: AmhpDetails & { version: number },
): Promise<Amhp> {
  const { serviceId } = context.account
  return await writeWithNotices(context, { cause: 'approval', about: { kind: 'amhp', id } }, async (q) => {
    const stored = await readAmhp(q, serviceId, id)
    refuseStale(stored, { version })
    if (changesNothing(stored, sent)) return stored
    const nameFaults = (await namesake(q, serviceId, sent.name, id))
      ? [{ path: 'name', message: nameTaken(sent.name) }]
      : []
    refuseFaults([...nameFaults, ...amhpFaults(sent, await authoritiesOf(q, serviceId))])
    await writeAmhp(q, serviceId, { ...sent, id, version: stored.version + 1 })
    const changed = await readAmhp(q, serviceId, id)
    await recordAudit(q, actorOf(context), {
      what: whatChanged(stored, changed),
      about: { kind: 'amhp', id },
      detail: changeDetail(amhp, { before: stored, after: changed }),
    })
    return changed
  })
}

const nameTaken = (name: string) =>
  `${name} is in the register already; add a middle name or a number to tell them apart`

async function namesake(q: Db, serviceId: string, name: string, id: string): Promise<boolean> {
  const small = name.toLowerCase()
  return [...(await amhpNames(q, serviceId))].some(([other, taken]) => other !== id && taken.toLowerCase() === small)
}

const partNames: readonly [keyof Amhp, string][] = [
  ['approvals', 'the approvals'],
  ['actingFor', 'the acting-for agreements'],
  ['otherPost', 'the other post'],
  ['optOut', 'the opt-out'],
  ['averageWeeks', 'the weeks of the average'],
]

function whatChanged(before: Amhp, after: Amhp): string {
  const differs = (key: keyof Amhp) => JSON.stringify(before[key]) !== JSON.stringify(after[key])
  const named = partNames.filter(([key]) => differs(key)).map(([, name]) => name)
  const rest = Object.keys(after) as (keyof Amhp)[]
  if (rest.some((key) => key !== 'version' && differs(key) && !partNames.some(([part]) => part === key)))
    named.push('the details')
  return named.length === 0 ? `Saved ${after.name} without a change` : `Changed ${andText(named)} of ${after.name}`
}
