import type { ReadStore } from '@amhp/db/open.ts'
import type { FindingAcknowledgement } from '@amhp/shared/contract/acknowledgements.ts'
import type { ExplainedFinding } from '@amhp/shared/contract/findings.ts'
import { type AcknowledgementState, acknowledgementStates } from '@amhp/shared/rota/acknowledgement.ts'
import type { Period } from '@amhp/shared/rota/rota.ts'
import { stateOf } from '@amhp/shared/rules/check/acknowledged.ts'
import { listedInWords } from '@amhp/shared/rules/check/hole-sentence.ts'
import { isSameMatter, isWorse, type Judged } from '@amhp/shared/rules/check/same-matter.ts'
import { namesOf } from '@amhp/shared/rules/check/sentence.ts'
import { addDays, daysBetween, mondayOf } from '@amhp/shared/time/date.ts'
import { type Instant, instantOf } from '@amhp/shared/time/instant.ts'
import { dateAt, type Zone, zoneOf } from '@amhp/shared/time/zone.ts'
import { accountNames, amhpNames } from '../names-store.ts'
import { cachedReferenceData } from '../rota-document/reference-cache.ts'
import { task } from '../threads/task.ts'
import { acknowledgedOf } from './acknowledged.ts'
import { type CurrentFinding, currentFindings } from './current-findings.ts'
import type { AcknowledgementRow } from './store.ts'
import { together } from './together.ts'

/** Acknowledgements as the contract has them, in the order of the rows, with their state now; what was acknowledged together is one. */
export async function describeAcknowledgements(
  store: ReadStore,
  service: { readonly id: string; readonly zone: Zone },
  rows: readonly AcknowledgementRow[],
  now: Instant,
): Promise<FindingAcknowledgement[]> {
  const today = dateAt(service.zone, now)
  const accounts = await accountNames(store.read, service.id)
  const amhps = await amhpNames(store.read, service.id)
  const account = (id: string) => ({ id, name: accounts.get(id) ?? id })
  const names = namesOf((await cachedReferenceData(store, service.id)).document)
  const findingsIn = cachedByDays((days) => findingsOfBoth(store, service.id, days, now))
  const described: FindingAcknowledgement[] = []
  // A part that was acknowledged again, and closed by that, is a line of its own.
  const lines = [...Map.groupBy(rows, ({ closedAt }) => closedAt).values()].flatMap(together)
  for (const line of lines) {
    const states: AcknowledgementState[] = []
    const present = new Map<string, ExplainedFinding>()
    for (const { row, found } of line) {
      const acknowledged = acknowledgedOf(row)
      const around = acknowledged.closed ? [] : await findingsIn(daysOf(service.zone, found))
      const same = around.filter(({ finding }) => isSameMatter(found, finding))
      const worst = same.find(({ finding }) => isWorse(found, finding)) ?? same[0]
      // Of cover all of them: a gap that was filled in the middle is two.
      for (const one of found.amhp === undefined ? same : [])
        if (!present.has(one.finding.key)) present.set(one.finding.key, one.explained())
      if (worst) present.set(worst.finding.key, worst.explained())
      states.push(
        stateOf(
          acknowledged,
          same.map(({ finding }) => finding),
          today,
        ),
      )
    }
    const { row } = line[0]!
    const { closedAt, closedBy } = row
    described.push({
      id: row.id,
      found: listedInWords(
        line.map(({ found }) => found),
        names,
      )[0]!,
      ruleSet: row.ruleSet,
      amhpName: row.amhpId === null ? null : (amhps.get(row.amhpId) ?? row.amhpId),
      present: listedInWords([...present.values()], names),
      state: acknowledgementStates.find((state) => states.includes(state))!,
      reasonCode: row.reasonCode,
      reason: row.reason,
      owner: account(row.ownerId),
      until: row.until,
      by: account(row.accountId),
      at: row.at,
      closed: closedAt !== null && closedBy !== null ? { by: account(closedBy), at: closedAt } : null,
    })
  }
  const place = new Map(rows.map(({ id }, i) => [id, i]))
  return described.sort((a, b) => place.get(a.id)! - place.get(b.id)!)
}

interface Written {
  readonly serviceId: string
  /** The name of its zone. */
  readonly zone: string
  readonly rows: readonly AcknowledgementRow[]
}

export const describedInThread = task({
  name: 'acknowledgements with their state',
  advice: 'Choose fewer days at a time.',
  work: ({ serviceId, zone, rows }: Written, { store, now }) =>
    describeAcknowledgements(store, { id: serviceId, zone: zoneOf(zone) }, rows, now),
})

/** Published findings first: people work by what is published. */
const findingsOfBoth = async (
  store: ReadStore,
  serviceId: string,
  days: Period,
  now: Instant,
): Promise<CurrentFinding[]> => [
  ...(await currentFindings(store, serviceId, days, 'published', now)),
  ...(await currentFindings(store, serviceId, days, 'draft', now)),
]

const fortnight = 14

/** The whole weeks of a finding. Of an average over many weeks, the last one: it is judged there. */
function daysOf(zone: Zone, { start, end }: Judged): Period {
  const last = mondayOf(dateAt(zone, instantOf(end - 1)))
  const first = mondayOf(dateAt(zone, start))
  return { from: daysBetween(first, last) > fortnight ? last : first, to: addDays(last, 7) }
}

function cachedByDays(find: (days: Period) => Promise<CurrentFinding[]>) {
  const cache = new Map<string, Promise<CurrentFinding[]>>()
  return (days: Period): Promise<CurrentFinding[]> => {
    const key = `${days.from} ${days.to}`
    const found = cache.get(key) ?? find(days)
    cache.set(key, found)
    return found
  }
}
