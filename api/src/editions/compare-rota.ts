import type { compareRota as endpoint } from '@amhp/shared/contract/editions.ts'
import type { Reply } from '@amhp/shared/contract/endpoint.ts'
import { checkRota, explainerOf, type Finding, withExplanation } from '@amhp/shared/rules/index.ts'
import { dayLength, type Instant } from '@amhp/shared/time/instant.ts'
import { dateAt } from '@amhp/shared/time/zone.ts'
import { acknowledgedReasons } from '../acknowledgements/acknowledged-reasons.ts'
import { findingsDifference } from '../findings/findings-difference.ts'
import type { Context } from '../http/route.ts'
import { absenceKindsFor } from '../rota-document/absence-kinds.ts'
import { describeRotas } from '../rotas/describe-rotas.ts'
import { findRotaOrRefuse } from '../rotas/find-rota.ts'
import { changesByPerson, draftBesidePublished } from './draft-beside-published.ts'
import { latestReasons } from './store.ts'

/** A gap or breach may be left open only with a reason. */
export const needsReason = ({ level }: Finding): boolean => level === 'gap' || level === 'breach'

/** What publishing a rota would change, by person and in findings, and what it would leave open. */
export async function compareRota({ store, clock, account }: Context, rotaId: string): Promise<Reply<typeof endpoint>> {
  const { serviceId } = account
  const q = store.read
  const row = await findRotaOrRefuse(q, serviceId, rotaId)
  const { draft, published, before, after } = await draftBesidePublished(q, serviceId, row)
  const absenceKinds = absenceKindsFor(account)
  const findings = checkRota(after, { absenceKinds }).findings
  const { opened, closed } = findingsDifference(checkRota(before, { absenceKinds }).findings, findings)
  const explain = explainerOf(after)
  const write = (finding: Finding) => withExplanation(finding, explain(finding))
  const reasons = new Map([
    ...(await latestReasons(q, serviceId, rotaId)),
    ...(await acknowledgedReasons(q, serviceId, findings, dateAt(account.zone, clock.now()))),
  ])
  const names = new Map(after.amhps.map(({ id, name }) => [id, name]))
  const { people } = changesByPerson(published, draft)
  const described = [...people].map(([amhp, changes]) => ({ amhp, name: names.get(amhp) ?? amhp, ...changes }))
  return {
    rota: (await describeRotas(q, serviceId, [row]))[0]!,
    people: described.sort((a, b) => (a.name < b.name ? -1 : a.name > b.name ? 1 : 0)),
    opens: opened.map(write),
    closes: closed.map(write),
    leftOpen: findings
      .filter(needsReason)
      .map((finding) => ({ ...write(finding), reason: reasons.get(finding.key) ?? null })),
    noticeDays: noticeDays(people, clock.now()),
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
