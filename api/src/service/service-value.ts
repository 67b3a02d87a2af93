import { exampleFrom } from '@amhp/db/marks.ts'
import type { Db } from '@amhp/db/open.ts'
import type { Service } from '@amhp/shared/contract/service.ts'
import { type AuthorityRow, authoritiesOf, findService } from './store.ts'

/** The service as the contract writes it. */
export async function serviceValue(q: Db, serviceId: string): Promise<Service> {
  const service = (await findService(q, serviceId))!
  const authorities = await authoritiesOf(q, serviceId)
  const value = ({ id, name, nation }: AuthorityRow) => ({ id, name, nation })
  return {
    id: serviceId,
    name: service.name,
    timeZone: service.timeZone,
    authorities: authorities.filter(({ answeredFor }) => answeredFor).map(value),
    otherAuthorities: authorities.filter(({ answeredFor }) => !answeredFor).map(value),
    isExample: (await exampleFrom(q)) !== undefined,
    version: service.version,
  }
}
