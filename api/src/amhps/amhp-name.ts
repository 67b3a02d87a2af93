import type { Db } from '@amhp/db/open.ts'
import { refuseField } from '../http/refuse.ts'
import { amhpNames } from '../names-store.ts'

/** The name of an AMHP of the register. Refuses an unknown id, as a fault of the field `amhp`. */
export async function amhpNameOrRefuse(
  q: Db,
  serviceId: string,
  id: string,
  message = 'Choose an AMHP from the register',
): Promise<string> {
  return (await amhpNames(q, serviceId)).get(id) ?? refuseField('amhp', message)
}
