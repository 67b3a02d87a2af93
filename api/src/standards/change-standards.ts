import type { Fault } from '@amhp/shared/contract/problems.ts'
import type { Standards } from '@amhp/shared/contract/standards.ts'
import { rules } from '@amhp/shared/rules/index.ts'
import { actorOf, recordAudit } from '../audit/record-audit.ts'
import { changesNothing, refuseFaults, refuseStale } from '../http/refuse.ts'
import type { Context } from '../http/route.ts'
import { updateService } from '../service/store.ts'
import { findStandards, replaceStandards } from './store.ts'

/** Replaces the standards as one value. */
export async function replaceAllStandards(context: Context, sent: Standards): Promise<Standards> {
  const { serviceId } = context.account
  return await context.store.tx(async (q) => {
    const stored = await findStandards(q, serviceId)
    refuseStale(stored, sent)
    if (changesNothing(stored, sent)) return stored
    // A stored link to a rule that no longer exists may stay until someone removes it.
    const linked = stored.standards.flatMap((standard) => standard.rules)
    refuseFaults(ruleFaults(sent, new Set([...rules.map(({ code }) => code), ...linked])))
    await replaceStandards(q, serviceId, sent)
    await updateService(q, serviceId, { standardsVersion: stored.version + 1 })
    await recordAudit(q, actorOf(context), {
      what: 'Changed the standards',
      about: { kind: 'standards', id: serviceId },
      detail: { before: stored, after: sent },
    })
    return await findStandards(q, serviceId)
  })
}

const ruleFaults = ({ standards }: Standards, known: ReadonlySet<string>): Fault[] =>
  standards.flatMap(({ rules: linked }, i) =>
    linked.flatMap((code, j) => {
      const fault = { path: `standards[${i}].rules[${j}]`, message: 'There is no such rule. Choose one from the list' }
      return known.has(code) ? [] : [fault]
    }),
  )
