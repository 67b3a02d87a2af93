import { listAudit } from '@amhp/shared/contract/audit.ts'
import { infiniteQueryOptions } from '@tanstack/react-query'
import { call } from './call.ts'

/** Newest first, in pages; filtered by kind or by id. */
export const auditQuery = (kind: string, id: string) =>
  infiniteQueryOptions({
    queryKey: ['audit', kind, id],
    queryFn: ({ signal, pageParam }) =>
      call(
        listAudit,
        { query: { ...(pageParam ? { before: pageParam } : {}), ...(kind ? { kind } : {}), ...(id ? { id } : {}) } },
        signal,
      ),
    initialPageParam: 0,
    getNextPageParam: (last) => (last.more ? last.entries.at(-1)?.id : undefined),
  })
