import type { Agreement, Band, OneOffDutySlot } from '@amhp/shared/contract/duty-pattern.ts'
import type { Authority } from '@amhp/shared/contract/service.ts'
import { roleWord } from '../../parts/shift-words.ts'

type Day = Band['days'][number]
type Need = Pick<OneOffDutySlot, 'role' | 'minimum' | 'target' | 'authorities'>

export const dayOptions: readonly { value: Day; label: string }[] = [
  { value: 'mon', label: 'Monday' },
  { value: 'tue', label: 'Tuesday' },
  { value: 'wed', label: 'Wednesday' },
  { value: 'thu', label: 'Thursday' },
  { value: 'fri', label: 'Friday' },
  { value: 'sat', label: 'Saturday' },
  { value: 'sun', label: 'Sunday' },
  { value: 'bank-holiday', label: 'Bank holidays' },
]

const short = (day: Day) =>
  day === 'bank-holiday' ? 'bank holidays' : dayOptions.find((o) => o.value === day)!.label.slice(0, 3)

/** `Mon to Thu`, `Sat, Sun, bank holidays`, `Bank holidays`: three or more days in a row are said as a stretch. */
export function daysText(days: readonly Day[]): string {
  const order = dayOptions.map(({ value }) => value)
  const week = days.filter((day) => day !== 'bank-holiday').toSorted((a, b) => order.indexOf(a) - order.indexOf(b))
  const parts: string[] = []
  for (let i = 0; i < week.length; ) {
    let j = i
    while (j + 1 < week.length && order.indexOf(week[j + 1]!) === order.indexOf(week[j]!) + 1) j++
    if (j - i >= 2) parts.push(`${short(week[i]!)} to ${short(week[j]!)}`)
    else parts.push(...week.slice(i, j + 1).map(short))
    i = j + 1
  }
  if (days.includes('bank-holiday')) parts.push(short('bank-holiday'))
  return parts.join(', ').replace(/^b/, 'B')
}

/** `17:00 to 09:00 next day`. */
export const timesText = ({ start, end }: Pick<Band | Agreement, 'start' | 'end'>): string =>
  `${start} to ${end}${end <= start ? ' next day' : ''}`

/** `AMHP: 2, target 3, for Northshire`. */
export function needText(need: Need, authorities: readonly Authority[]): string {
  const target = need.target !== undefined && need.target > need.minimum ? `, target ${need.target}` : ''
  const whom = need.authorities
    ? `, for ${need.authorities.map((id) => authorities.find((a) => a.id === id)?.name ?? id).join(' and ')}`
    : ''
  return `${roleWord(need.role)}: ${need.minimum}${target}${whom}`
}

export const bandText = (band: Band): string => `${band.name}, ${daysText(band.days)}, ${timesText(band)}`
