import {
  acknowledgeFinding,
  closeAcknowledgement,
  listAcknowledgements,
} from '@amhp/shared/contract/acknowledgements.ts'
import { queryOptions } from '@tanstack/react-query'
import { call } from './call.ts'
import { useSend } from './send.ts'

/** What was acknowledged and is not closed, and what was closed of late. */
export const acknowledgementsQuery = queryOptions({
  queryKey: ['acknowledgements'],
  queryFn: ({ signal }) => call(listAcknowledgements, {}, signal),
})

const outOfDate = [['acknowledgements'], ['comparison']] as const

export const useAcknowledge = () => useSend(acknowledgeFinding, ...outOfDate)
export const useCloseAcknowledgement = () => useSend(closeAcknowledgement, ...outOfDate)
