import { addAbsence, changeAbsence, listAbsences, removeAbsence } from '@amhp/shared/contract/absences.ts'
import type { LocalDate } from '@amhp/shared/time/date.ts'
import { startOfDay } from '@amhp/shared/time/zone.ts'
import { type Routes, route } from '../http/route.ts'
import { noticing } from '../notices/notice-change.ts'
import { absenceValue } from './absence-value.ts'
import { changeEnteredAbsence, enterAbsence, removeEnteredAbsence } from './save-absence.ts'
import { absencesIn } from './store.ts'

export function registerAbsences(routes: Routes): void {
  route(routes, listAbsences, async ({ query }, { store, account }) => {
    const { serviceId, zone, roles } = account
    const span = { start: startOfDay(zone, query.from as LocalDate), end: startOfDay(zone, query.to as LocalDate) }
    return { absences: (await absencesIn(store.read, serviceId, span)).map((row) => absenceValue(row, roles)) }
  })
  const of = (kind: string, id: string) => ({ cause: 'absence', about: { kind, id } }) as const
  route(routes, addAbsence, ({ body }, context) =>
    noticing(context, of('amhp', body.amhp), () => enterAbsence(context, body)),
  )
  route(routes, changeAbsence, ({ params, body }, context) =>
    noticing(context, of('amhp', body.amhp), () => changeEnteredAbsence(context, params.absenceId, body)),
  )
  route(routes, removeAbsence, async ({ params }, context) => {
    const { absenceId } = params
    await noticing(context, of('absence', absenceId), () => removeEnteredAbsence(context, absenceId))
    return { done: true } as const
  })
}
