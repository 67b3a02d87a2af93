import { addRestProtected, removeRestProtected } from '@amhp/shared/contract/rest-protected.ts'
import { outOfDate } from './compensatory-rest.ts'
import { useSend } from './send.ts'

export const useAddRestProtected = () => useSend(addRestProtected, ...outOfDate)
export const useRemoveRestProtected = () => useSend(removeRestProtected, ...outOfDate)
