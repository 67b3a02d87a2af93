import { addDerogation } from '@amhp/shared/contract/derogations.ts'
import { type RotaService, rotaService, shift } from './rota-service.ts'
import { timePasses } from './worked.ts'

const ground = { regulation: 21 as const, basis: 'Workforce agreement 4', from: '2026-01-01', until: null, amhp: null }

export interface OwingService extends RotaService {
  /** The shift before which Amina's rest was an hour short. */
  readonly shift: string
  /** The key of the finding of it. */
  readonly key: string
  /** Moves the clock; nobody is signed out. */
  timePasses(until: string): Promise<void>
}

/**
 * The service at a moment. Amina's rest before Friday 11 December 2026 at 09:00 is an hour short under a derogation; it may be
 * given until 25 December at 09:00.
 */
export async function owingRest(now: string): Promise<OwingService> {
  const service = await rotaService()
  const next = shift('amina', '2026-12-11 09:00', '2026-12-11 17:00')
  await service.add(shift('amina', '2026-12-10 13:00', '2026-12-10 23:00'), next)
  await service.lead.ask(addDerogation, { body: ground })
  await service.publish()
  await timePasses(service, now)
  return {
    ...service,
    shift: next.id,
    key: `compensatory-rest/amina/${next.id}`,
    timePasses: (until) => timePasses(service, until),
  }
}
