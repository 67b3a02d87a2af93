import type { Asked } from '@amhp/shared/contract/endpoint.ts'
import { exportSecurityEvents, listSecurityEvents } from '@amhp/shared/contract/security-events.ts'
import { infiniteQueryOptions } from '@tanstack/react-query'
import { addressOf, call } from './call.ts'

export type SecurityEventFilter = Asked<typeof exportSecurityEvents>['query']

/** Newest first, in pages. */
export const securityEventsQuery = (filter: SecurityEventFilter) =>
  infiniteQueryOptions({
    queryKey: ['security-events', filter],
    queryFn: ({ signal, pageParam }) =>
      call(listSecurityEvents, { query: { ...filter, ...(pageParam ? { before: pageParam } : {}) } }, signal),
    initialPageParam: 0,
    getNextPageParam: (last) => (last.more ? last.events.at(-1)?.id : undefined),
  })

/** Where the events are downloaded as lines of JSON. */
export const securityEventsFile = (filter: SecurityEventFilter): string =>
  addressOf(exportSecurityEvents.path, { query: filter })
