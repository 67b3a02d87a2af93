import type { Asked, Endpoint } from '@amhp/shared/contract/endpoint.ts'
import type { Problem } from '@amhp/shared/contract/problems.ts'
import { type QueryKey, useMutation, useQueryClient } from '@tanstack/react-query'
import { call } from './call.ts'

/**
 * A mutation of one endpoint. Afterwards it refetches the queries whose keys start with those in `stale`, and is pending
 * until they are loaded.
 */
export const useSend = <E extends Endpoint>(endpoint: E, ...stale: readonly QueryKey[]) =>
  useSendBy((asked: Asked<E>) => call(endpoint, asked), stale)

/** As `useSend`, for a request that `send` makes. */
export function useSendBy<Sent, Received>(send: (asked: Sent) => Promise<Received>, stale: readonly QueryKey[]) {
  const client = useQueryClient()
  return useMutation<Received, Problem, Sent>({
    mutationFn: send,
    onSuccess: () => {
      // Any change may cause new findings in a published rota. Not awaited.
      void client.invalidateQueries({ queryKey: ['notices'] })
      return Promise.all(stale.map((queryKey) => client.invalidateQueries({ queryKey })))
    },
  })
}
