import { bankHolidayWeekend } from './bank-holiday-weekend.ts'
import { clockChange } from './clock-change.ts'
import { quietFortnight } from './quiet-fortnight.ts'
import type { Scenario } from './scenario.ts'

export const scenarios: readonly Scenario[] = [clockChange, bankHolidayWeekend, quietFortnight]

export const scenarioNamed = (name: string): Scenario | undefined => scenarios.find((one) => one.name === name)
