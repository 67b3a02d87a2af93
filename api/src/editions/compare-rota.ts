import type { compareRota as endpoint } from '@amhp/shared/contract/editions.ts'
import type { Reply } from '@amhp/shared/contract/endpoint.ts'
import { type Listed, partsOf } from '@amhp/shared/rules/check/holes.ts'
import { explainedList } from '@amhp/shared/rules/check/sentence.ts'
import { checkRota } from '@amhp/shared/rules/index.ts'
import { dayLength, type Instant } from '@amhp/shared/time/instant.ts'
import { dateAt } from '@amhp/shared/time/zone.ts'
import { acknowledgedReasons } from '../acknowledgements/acknowledged-reasons.ts'
import { listedDifference } from '../findings/listed-difference.ts'
import type { ReadContext } from '../http/threaded.ts'
import { absenceKindsFor } from '../rota-document/absence-kinds.ts'
import { describeRotas } from '../rotas/describe-rotas.ts'
import { findRotaOrRefuse } from '../rotas/find-rota.ts'
import { changesByPerson, draftBesidePublished } from './draft-beside-published.ts'
import { countOver, leftOpen, withoutReason } from './left-open.ts'
import { latestReasons } from './store.ts'

/** What publishing a rota would change, by person and in findings, and what it would leave open. */
export async function compareRota(
  { store, clock, account }: ReadContext,
  rotaId: string,
): Promise<Reply<typeof endpoint>> {
  const { serviceId } = account
  const q = store.read
  const row = await findRotaOrRefuse(q, serviceId, rotaId)
  const now = clock.now()
  const { draft, published, before, after } = await draftBesidePublished(q, serviceId, row, now)
  const absenceKinds = absenceKindsFor(account)
  const findings = checkRota(after, { absenceKinds }).findings
  const difference = listedDifference(checkRota(before, { absenceKinds }).findings, findings)
  const write = (shown: readonly Listed[]) => explainedList(shown.flatMap(partsOf), after)
  const reasons = new Map([
    ...(await latestReasons(q, serviceId, rotaId)),
    ...(await acknowledgedReasons(q, serviceId, findings, dateAt(account.zone, now))),
  ])
  const names = new Map(after.amhps.map(({ id, name }) => [id, name]))
  const { people } = changesByPerson(published, draft)
  const described = [...people].map(([amhp, changes]) => ({ amhp, name: names.get(amhp) ?? amhp, ...changes }))
  return {
    rota: (await describeRotas(q, serviceId, [row]))[0]!,
    people: described.sort((a, b) => (a.name < b.name ? -1 : a.name > b.name ? 1 : 0)),
    opens: write(difference.opens),
    closes: write(difference.closes),
    partlyCloses: write(difference.partlyCloses),
    leftOpen: write(leftOpen(findings, now)).map((one) => {
      const left = withoutReason(one, reasons, now).map(({ key }) => key)
      const [reason = null] = partsOf(one).flatMap(({ key }) => reasons.get(key) ?? [])
      return { ...one, reason: left.length === 0 ? reason : null, left: reason === null ? [] : left }
    }),
    over: countOver(findings, now),
    noticeDays: noticeDays(people, now),
  }
}

function noticeDays(people: ReturnType<typeof changesByPerson>['people'], now: Instant): number | null {
  const starts = [...people.values()].flatMap(({ added, removed, changed }) =>
    [...added, ...removed, ...changed.flatMap(({ before, after }) => [before, after])].map(({ start }) => start),
  )
  if (starts.length === 0) return null
  const first = Math.min(...starts)
  return Math.max(0, Math.floor((first - now) / dayLength))
}
