import {
  acknowledgeFinding,
  closeAcknowledgement,
  listAcknowledgements,
} from '@amhp/shared/contract/acknowledgements.ts'
import { pagedQuery } from './paged-query.ts'
import { query } from './query.ts'
import { useSend } from './send.ts'

/** Open acknowledgements, and those closed last. */
export const acknowledgementsQuery = query(['acknowledgements'], listAcknowledgements, { query: { page: 1 } })

export const acknowledgementPagesQuery = pagedQuery(['acknowledgements', 'pages'], listAcknowledgements, {})

const outOfDate = [['acknowledgements'], ['comparison']] as const

export const useAcknowledge = () => useSend(acknowledgeFinding, ...outOfDate)
export const useCloseAcknowledgement = () => useSend(closeAcknowledgement, ...outOfDate)
