import { getAmhpData, getOwnData } from '@amhp/shared/contract/own-data.ts'
import type { Problem } from '@amhp/shared/contract/problems.ts'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { call } from './call.ts'

/** Fetches everything held about the signed-in person or, for managers, about an AMHP. */
export function useMakeCopy(amhpId?: string) {
  const client = useQueryClient()
  return useMutation<Awaited<ReturnType<typeof call<typeof getOwnData>>>, Problem>({
    mutationFn: () => (amhpId === undefined ? call(getOwnData, {}) : call(getAmhpData, { params: { amhpId } })),
    onSuccess: () => client.invalidateQueries({ queryKey: ['audit'] }),
  })
}
