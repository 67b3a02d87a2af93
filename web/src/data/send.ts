import type { Asked, Endpoint, Reply } from '@amhp/shared/contract/endpoint.ts'
import type { Problem } from '@amhp/shared/contract/problems.ts'
import { type QueryKey, useMutation, useQueryClient } from '@tanstack/react-query'
import { call } from './call.ts'

/**
 * A mutation of one endpoint. `stale` lists the keys (or their start) of queries to refetch afterwards;
 * the mutation is done once they are.
 */
export function useSend<E extends Endpoint>(endpoint: E, ...stale: readonly QueryKey[]) {
  const client = useQueryClient()
  return useMutation<Reply<E>, Problem, Asked<E>>({
    mutationFn: (asked) => call(endpoint, asked),
    onSuccess: () => {
      // Any change may lead to new findings in a published rota. Not awaited.
      void client.invalidateQueries({ queryKey: ['notices'] })
      return Promise.all(stale.map((queryKey) => client.invalidateQueries({ queryKey })))
    },
  })
}
