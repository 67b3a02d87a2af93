import type { Asked, Endpoint } from '@amhp/shared/contract/endpoint.ts'
import type { pages } from '@amhp/shared/contract/pages.ts'
import { infiniteQueryOptions, type QueryKey } from '@tanstack/react-query'
import type * as z from 'zod/mini'
import { call } from './call.ts'

type PagedEndpoint = Endpoint<z.ZodMiniType, typeof pages, z.ZodMiniType, z.ZodMiniType<{ more: boolean }>>

/** A list that grows, page by page. In a file of its own: first visits need no paged list. */
export const pagedQuery = <E extends PagedEndpoint>(
  queryKey: QueryKey,
  endpoint: E,
  asked: Omit<Asked<E>, 'query'>,
  freshness: { readonly staleTime?: number } = {},
) =>
  infiniteQueryOptions({
    queryKey,
    queryFn: ({ signal, pageParam }) =>
      call(endpoint, { ...asked, query: { page: pageParam } } as unknown as Asked<E>, signal),
    initialPageParam: 1,
    getNextPageParam: ({ more }, _, page) => (more ? page + 1 : undefined),
    ...freshness,
  })
