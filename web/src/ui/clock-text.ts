/**
 * Normalises a typed clock time (`17`, `1700`, `9.30`, `5pm`, `8.45 am`) to `17:00`. Anything else is returned unchanged,
 * for the schema to refuse.
 */
export function tidyClockTime(typed: string): string {
  const found = /^(\d{1,2})(?:[:.h ]?(\d\d))? ?(am|pm)?$/i.exec(typed.trim())
  if (!found) return typed.trim()
  const [, hourText, minuteText = '00', half] = found
  let hour = Number(hourText)
  if (half && (hour < 1 || hour > 12)) return typed.trim()
  if (half) hour = (hour % 12) + (half.toLowerCase() === 'pm' ? 12 : 0)
  if (hour > 23 || Number(minuteText) > 59) return typed.trim()
  return `${String(hour).padStart(2, '0')}:${minuteText}`
}
