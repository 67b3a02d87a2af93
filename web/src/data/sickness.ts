import { endSickness, reportSickness } from '@amhp/shared/contract/sickness.ts'
import { rotaKeys } from './rota-keys.ts'
import { useSend } from './send.ts'

const stale = [['my-shifts'], ['absences'], ...rotaKeys] as const
export const useReportSickness = () => useSend(reportSickness, ...stale)
export const useEndSickness = () => useSend(endSickness, ...stale)
