import { bankHolidayWeekend } from './bank-holiday-weekend.ts'
import { clockChange } from './clock-change.ts'
import { quietFortnight } from './quiet-fortnight.ts'

export const scenarios = [clockChange, bankHolidayWeekend, quietFortnight] as const
