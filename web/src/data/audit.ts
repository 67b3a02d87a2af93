import { exportAudit, listAudit } from '@amhp/shared/contract/audit.ts'
import type { Asked } from '@amhp/shared/contract/endpoint.ts'
import { infiniteQueryOptions } from '@tanstack/react-query'
import { addressOf, call } from './call.ts'

export type AuditFilter = Asked<typeof exportAudit>['query']

/** Newest first, in pages. */
export const auditQuery = (filter: AuditFilter) =>
  infiniteQueryOptions({
    queryKey: ['audit', filter],
    queryFn: ({ signal, pageParam }) =>
      call(listAudit, { query: { ...filter, ...(pageParam ? { before: pageParam } : {}) } }, signal),
    initialPageParam: 0,
    getNextPageParam: (last) => (last.more ? last.entries.at(-1)?.id : undefined),
  })

/** Where the entries are downloaded as CSV. */
export const auditFile = (filter: AuditFilter): string => addressOf(exportAudit.path, { query: filter })
