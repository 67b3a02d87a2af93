import { type Fault, Problem } from '@amhp/shared/contract/problems.ts'
import type { Standards } from '@amhp/shared/contract/standards.ts'
import { rules } from '@amhp/shared/rules/index.ts'
import type { LocalDate } from '@amhp/shared/time/date.ts'
import { recordAudit } from '../audit/record-audit.ts'
import type { Context } from '../http/route.ts'
import { refuseStale } from '../http/stale-edit.ts'
import { updateService } from '../service/store.ts'
import { standardsValue } from './standards-value.ts'
import { replaceStandards, type StandardRows } from './store.ts'

/** Replaces the standards as one value. */
export async function replaceAllStandards({ store, clock, account }: Context, sent: Standards): Promise<Standards> {
  const { serviceId } = account
  return await store.tx(async (q) => {
    const stored = await standardsValue(q, serviceId)
    refuseStale(stored, sent)
    // A link to a rule that a newer version no longer has may stay until someone takes it out.
    const linked = stored.standards.flatMap((standard) => standard.rules)
    const faults = faultsOf(sent, new Set([...rules.map(({ code }) => code), ...linked]))
    if (faults[0]) throw new Problem('not-accepted', `Nothing was saved. ${faults[0].message}.`, { faults })
    await replaceStandards(q, serviceId, rowsOf(serviceId, sent))
    await updateService(q, serviceId, { standardsVersion: stored.version + 1 })
    await recordAudit(q, {
      ...{ serviceId, accountId: account.id, at: clock.now() },
      what: 'Changed the standards',
      about: { kind: 'standards', id: serviceId },
      detail: { before: stored, after: sent },
    })
    return await standardsValue(q, serviceId)
  })
}

function faultsOf({ standards }: Standards, known: ReadonlySet<string>): Fault[] {
  const ids = new Set<string>()
  const numbers = new Set<string>()
  return standards.flatMap(({ id, number, rules: linked }, i) => {
    const faults: Fault[] = []
    if (ids.has(id)) faults.push({ path: `standards[${i}].id`, message: 'Give each standard an id of its own' })
    if (numbers.has(number))
      faults.push({ path: `standards[${i}].number`, message: `Number ${number} is there already. Give each its own` })
    ids.add(id)
    numbers.add(number)
    const named = new Set<string>()
    for (const [j, code] of linked.entries()) {
      const path = `standards[${i}].rules[${j}]`
      if (!known.has(code)) faults.push({ path, message: 'There is no such rule. Choose one of the list' })
      else if (named.has(code)) faults.push({ path, message: 'Link a rule once' })
      named.add(code)
    }
    return faults
  })
}

const rowsOf = (serviceId: string, { standards }: Standards): StandardRows => ({
  standards: standards.map(({ id, number, title, wording, date, url }, position) => ({
    ...{ serviceId, id, number, title, wording, url, position },
    // The contract's schema has read it as a real day.
    date: date as LocalDate,
  })),
  links: standards.flatMap(({ id, rules: linked }) => linked.map((rule) => ({ serviceId, standardId: id, rule }))),
})
