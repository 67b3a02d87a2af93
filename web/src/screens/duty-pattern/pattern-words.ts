import type { Agreement, Band, Need, OneOffDutySlot } from '@amhp/shared/contract/duty-pattern.ts'
import type { Authority } from '@amhp/shared/contract/service.ts'
import { daysUntilEnd } from '@amhp/shared/rota/day-times.ts'
import { type BandDay, bandDays } from '@amhp/shared/rota/duty-pattern.ts'
import { andText } from '@amhp/shared/rota/lists-in-words.ts'
import { weekdays } from '@amhp/shared/time/date.ts'
import { weekdayWords } from '@amhp/shared/time/wording.ts'
import { laterText } from '../../parts/shift-text.ts'
import { roleWord } from '../../parts/shift-words.ts'

const dayWords: Readonly<Record<BandDay, string>> = { ...weekdayWords, 'bank-holiday': 'Bank holidays' }
export const dayOptions = bandDays.map((value) => ({ value, label: dayWords[value] }))

const short = (day: BandDay) => (day === 'bank-holiday' ? 'bank holidays' : dayWords[day].slice(0, 3))

/** `Mon to Thu`, `Sat, Sun, bank holidays`, `Bank holidays`: three or more days in a row are joined. */
export function daysText(days: readonly BandDay[]): string {
  const week = weekdays.filter((day) => days.includes(day))
  const parts: string[] = []
  for (let i = 0; i < week.length; ) {
    let j = i
    while (j + 1 < week.length && weekdays.indexOf(week[j + 1]!) === weekdays.indexOf(week[j]!) + 1) j++
    if (j - i >= 2) parts.push(`${short(week[i]!)} to ${short(week[j]!)}`)
    else parts.push(...week.slice(i, j + 1).map(short))
    i = j + 1
  }
  if (days.includes('bank-holiday')) parts.push(short('bank-holiday'))
  return parts.join(', ').replace(/^b/, 'B')
}

/** `17:00 to 09:00 next day`, `16:30 to 08:45, 3 days later`. */
export const timesText = (times: Band | Agreement): string =>
  `${times.start} to ${times.end}${laterText(daysUntilEnd(times))}`

/** `AMHP: 2, target 3, for Northshire`. */
export function needText(need: Need, authorities: readonly Authority[], more = ''): string {
  const target = need.target !== undefined && need.target > need.minimum ? `, target ${need.target}` : ''
  const whom = need.authorities
    ? `, for ${andText(need.authorities.map((id) => authorities.find((a) => a.id === id)?.name ?? id))}`
    : ''
  return `${roleWord(need.role)}: ${need.minimum}${more}${target}${whom}`
}

/** `AMHP: 1 more than the bands, for Northshire`. */
export const slotNeedText = (slot: OneOffDutySlot, authorities: readonly Authority[]): string =>
  needText(slot, authorities, slot.additional ? ' more than the bands' : '')

/** `Day, Mon to Fri, 09:00 to 17:00, AMHP: 2`. */
export const bandText = (band: Band, authorities: readonly Authority[]): string =>
  [band.name, daysText(band.days), timesText(band), ...band.cover.map((need) => needText(need, authorities))].join(', ')
