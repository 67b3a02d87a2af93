import { addAbsence, changeAbsence, listAbsences, removeAbsence } from '@amhp/shared/contract/absences.ts'
import { endSickness, reportSickness } from '@amhp/shared/contract/sickness.ts'
import { startOfDay } from '@amhp/shared/time/zone.ts'
import { type Routes, route } from '../http/route.ts'
import { absenceKindsFor } from '../rota-document/absence-kinds.ts'
import { absencesIn } from '../rota-document/period-store.ts'
import { changeEnteredAbsence, enterAbsence, removeEnteredAbsence } from './save-absence.ts'
import { endSickness as endOwnSickness, reportSickness as reportOwnSickness } from './sickness.ts'

export function registerAbsences(routes: Routes): void {
  route(routes, listAbsences, async ({ query }, { store, account }) => {
    const { serviceId, zone } = account
    const span = { start: startOfDay(zone, query.from), end: startOfDay(zone, query.to) }
    const absences = await absencesIn(store.read, serviceId, span)
    if (absenceKindsFor(account) === 'shown') return { absences }
    const hidden = { kind: 'away', countsAsWork: false, excluded: true, endKnown: true } as const
    return { absences: absences.map((absence) => ({ ...absence, ...hidden })) }
  })
  route(routes, addAbsence, ({ body }, context) => enterAbsence(context, body))
  route(routes, changeAbsence, ({ params, body }, context) => changeEnteredAbsence(context, params.absenceId, body))
  route(routes, reportSickness, ({ body }, context) => reportOwnSickness(context, body))
  route(routes, endSickness, ({ params, body }, context) => endOwnSickness(context, params.absenceId, body))
  route(routes, removeAbsence, async ({ params }, context) => {
    await removeEnteredAbsence(context, params.absenceId)
    return { done: true } as const
  })
}
