import type { Asked, Endpoint, Reply } from '@amhp/shared/contract/endpoint.ts'
import type { Problem } from '@amhp/shared/contract/problems.ts'
import { type QueryKey, useMutation, useQueryClient } from '@tanstack/react-query'
import { call } from './call.ts'

/**
 * Asks for a change. `stale` names the queries (by the start of their key) that must be read again when it has happened;
 * the change counts as done once they have been.
 */
export function useSend<E extends Endpoint>(endpoint: E, ...stale: readonly QueryKey[]) {
  const client = useQueryClient()
  return useMutation<Reply<E>, Problem, Asked<E>>({
    mutationFn: (asked) => call(endpoint, asked),
    onSuccess: () => {
      // Any change may bring findings to a rota that is published. Nobody waits for that.
      void client.invalidateQueries({ queryKey: ['notices'] })
      return Promise.all(stale.map((queryKey) => client.invalidateQueries({ queryKey })))
    },
  })
}
