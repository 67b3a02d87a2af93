import type { Asked, Endpoint } from '@amhp/shared/contract/endpoint.ts'
import { type QueryKey, queryOptions } from '@tanstack/react-query'
import { call } from './call.ts'

interface Freshness {
  readonly staleTime?: number
  readonly refetchInterval?: number
  readonly refetchIntervalInBackground?: boolean
  readonly retry?: boolean
}

/** A query that reads one endpoint. */
export const query = <E extends Endpoint>(
  queryKey: QueryKey,
  endpoint: E,
  asked: Asked<E>,
  freshness: Freshness = {},
) => queryOptions({ queryKey, queryFn: ({ signal }) => call(endpoint, asked, signal), ...freshness })
