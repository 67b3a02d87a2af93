import { getMyShifts } from '@amhp/shared/contract/my-shifts.ts'
import { query } from './query.ts'

/** The next twelve weeks. */
export const myShiftsQuery = query(['my-shifts'], getMyShifts, { query: {} }, { refetchInterval: 5 * 60_000 })
