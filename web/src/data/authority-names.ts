import { useQuery } from '@tanstack/react-query'
import { useMemo } from 'react'
import { serviceQuery } from './service.ts'

/** The names of the service's authorities, by id. */
export const namesOf = (
  authorities: readonly { id: string; name?: string | undefined }[],
): ReadonlyMap<string, string> => new Map(authorities.map(({ id, name }) => [id, name ?? id]))

/** The names of all authorities that shifts may be for, those that have left the service too. */
export function useAuthorityNames(): ReadonlyMap<string, string> {
  const { data } = useQuery(serviceQuery)
  return useMemo(() => namesOf(data ? [...data.authorities, ...data.otherAuthorities] : []), [data])
}
