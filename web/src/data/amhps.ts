import { addAmhp, changeAmhp, getAmhp, listAmhps } from '@amhp/shared/contract/amhps.ts'
import { query } from './query.ts'
import { useSend } from './send.ts'

export const amhpsQuery = query(['amhps'], listAmhps, {})

export const amhpQuery = (amhpId: string) => query(['amhps', amhpId], getAmhp, { params: { amhpId } })

const outOfDate = [['amhps'], ['board'], ['cover'], ['now']] as const
export const useAddAmhp = () => useSend(addAmhp, ...outOfDate)
export const useChangeAmhp = () => useSend(changeAmhp, ...outOfDate)
