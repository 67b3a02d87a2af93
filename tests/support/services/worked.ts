import { sessions } from '@amhp/db/schema/index.ts'
import { saveShiftRecord } from '@amhp/shared/contract/shift-records.ts'
import type { Asker } from '../server/api.ts'
import type { PlannedShift, ShiftRecord } from '../server/wire.ts'
import { at, type RotaService, rotaService, shift } from './rota-service.ts'

export const nothing: ShiftRecord = {
  actualStart: null,
  actualEnd: null,
  breakMinutes: null,
  lateReason: null,
  callOuts: [],
  version: 0,
}
export const late = (end: string): ShiftRecord => ({ ...nothing, actualEnd: at(end), lateReason: 'no-bed' })
export const called = (start: string, end: string): ShiftRecord => ({
  ...nothing,
  callOuts: [{ start: at(start), end: at(end), mode: 'attended', reason: null }],
})
export const save = (asker: Asker, { id }: PlannedShift, body: unknown) =>
  asker.try(saveShiftRecord, { params: { shiftId: id }, body })

/** Moves the clock, back too; everybody stays signed in. */
export async function timePasses({ clock, store }: Pick<RotaService, 'clock' | 'store'>, until: string) {
  clock.set(at(until))
  await store.tx(
    async (q) => void (await q.update(sessions).set({ createdAt: clock.latest(), lastUsedAt: clock.latest() })),
  )
}

/** Two AMHPs who worked on Tuesday 1 December (Ben was then on standby) and are due on Wednesday at 09:00. It is Wednesday 08:59. */
export async function worked() {
  const service = await rotaService()
  const day = shift('amina', '2026-12-01 09:00', '2026-12-01 17:00', { code: 'D' })
  const next = shift('amina', '2026-12-02 09:00', '2026-12-02 17:00', { code: 'D' })
  const standby = shift('ben', '2026-12-01 17:00', '2026-12-02 08:30', { kind: 'standby' })
  const benNext = shift('ben', '2026-12-02 09:00', '2026-12-02 17:00')
  await service.add(day, next, shift('ben', '2026-12-01 09:00', '2026-12-01 17:00'), standby, benNext)
  await service.publish()
  await timePasses(service, '2026-12-02 08:59')
  const amina = await service.signInAs('Amina Rahman', ['amhp'], 'amina')
  const ben = await service.signInAs('Ben Okafor', ['amhp'], 'ben')
  return { ...service, day, next, standby, benNext, amina, ben }
}
