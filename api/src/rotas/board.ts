import type { Board } from '@amhp/shared/contract/board.ts'
import type { Period, Rota } from '@amhp/shared/rota/rota.ts'
import { notJudgedByRule } from '@amhp/shared/rules/check/why-not-judged.ts'
import { checkRota, explainerOf, withExplanation } from '@amhp/shared/rules/index.ts'
import { difference, overlaps } from '@amhp/shared/time/span.ts'
import { startOfDay } from '@amhp/shared/time/zone.ts'
import type { ReadContext } from '../http/threaded.ts'
import { absenceKindsFor } from '../rota-document/absence-kinds.ts'
import { documentOf, shiftsIn } from '../rota-document/load-document.ts'
import { readRangeOf } from '../rota-document/read-range.ts'
import { cachedReferenceData } from '../rota-document/reference-cache.ts'
import { shiftCodesOf } from '../shift-codes/store.ts'
import { recordsIn } from '../shifts/record-store.ts'
import { describeRotas } from './describe-rotas.ts'
import { rotasOverlapping } from './store.ts'

/** What the board shows for some days: the draft as a rota document, and the published shifts. */
export async function loadBoard({ store, clock, account }: ReadContext, days: Period): Promise<Board> {
  const { serviceId } = account
  const q = store.read
  const reference = await cachedReferenceData(store, serviceId)
  const range = await readRangeOf(q, serviceId, reference, days, 'draft')
  const shown = { start: startOfDay(reference.zone, days.from), end: startOfDay(reference.zone, days.to) }
  const rows = await rotasOverlapping(q, serviceId, days)
  const draft = await shiftsIn(q, serviceId, range.span, 'draft')
  const published = await shiftsIn(q, serviceId, shown, 'published')
  const records = await recordsIn(q, serviceId, range.span)
  const document = await documentOf(q, serviceId, reference, range, draft, clock.now(), records)
  const isHidden = absenceKindsFor(account) === 'hidden'
  const checked = isHidden ? hiddenCheck(document) : null
  if (isHidden) document.absences = withoutKinds(document)
  return {
    rotas: await describeRotas(q, serviceId, rows),
    document,
    checked,
    worked: records,
    codes: await shiftCodesOf(q, serviceId),
    shiftCodes: Object.fromEntries(draft.flatMap(({ id, code }) => (code === null ? [] : [[id, code]]))),
    published,
    people: reference.register
      .filter(
        ({ id, leftOn }) =>
          leftOn === null || leftOn >= days.from || draft.some((shift) => shift.amhp === id && overlaps(shift, shown)),
      )
      .map(({ id, team, contractedMinutes, leftOn }) => ({ amhp: id, team, contractedMinutes, leftOn })),
  }
}

/** Checked here: without kinds of absence the page cannot tell which days an average leaves out. */
function hiddenCheck(document: Rota): Board['checked'] {
  const { findings, notJudged } = checkRota(document, { absenceKinds: 'hidden' })
  const explain = explainerOf(document)
  return {
    findings: findings.map((finding) => withExplanation(finding, explain(finding))),
    notJudged: notJudgedByRule(notJudged, document).map((one) => ({ ...one, people: [...one.people] })),
  }
}

/** Absences without their kind. Training during a training shift is left out: as another kind it would be a finding. */
function withoutKinds({ absences, shifts }: Rota): Rota['absences'] {
  const trained = Map.groupBy(
    shifts.filter(({ kind }) => kind === 'training'),
    ({ amhp }) => amhp,
  )
  return [...Map.groupBy(absences, ({ amhp }) => amhp)].flatMap(([amhp, own]) => {
    const training = own.filter(({ kind }) => kind === 'training')
    const others = own.filter(({ kind }) => kind !== 'training')
    const pieces = [...others, ...difference(training, trained.get(amhp) ?? [])]
    return pieces.map(({ start, end }) => ({ amhp, kind: 'other' as const, start, end }))
  })
}
