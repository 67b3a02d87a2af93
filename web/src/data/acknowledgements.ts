import {
  acknowledgeFinding,
  closeAcknowledgement,
  listAcknowledgements,
} from '@amhp/shared/contract/acknowledgements.ts'
import { query } from './query.ts'
import { useSend } from './send.ts'

/** Open acknowledgements, and those closed recently. */
export const acknowledgementsQuery = query(['acknowledgements'], listAcknowledgements, {})

const outOfDate = [['acknowledgements'], ['comparison']] as const

export const useAcknowledge = () => useSend(acknowledgeFinding, ...outOfDate)
export const useCloseAcknowledgement = () => useSend(closeAcknowledgement, ...outOfDate)
