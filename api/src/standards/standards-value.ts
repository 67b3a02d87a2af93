import type { Db } from '@amhp/db/open.ts'
import type { Standards } from '@amhp/shared/contract/standards.ts'
import { findService } from '../service/store.ts'
import { standardRows } from './store.ts'

/** A service's standards as the contract writes them. */
export async function standardsValue(q: Db, serviceId: string): Promise<Standards> {
  const service = (await findService(q, serviceId))!
  const { standards, links } = await standardRows(q, serviceId)
  const byStandard = Map.groupBy(links, ({ standardId }) => standardId)
  return {
    standards: standards.map(({ id, number, title, wording, date, url }) => ({
      ...{ id, number, title, wording, date, url },
      rules: (byStandard.get(id) ?? []).map(({ rule }) => rule),
    })),
    version: service.standardsVersion,
  }
}
