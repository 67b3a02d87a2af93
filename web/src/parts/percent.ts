/**
 * A percentage with one decimal, truncated: 100% means all of it, to the minute, and 0% none of it. There is no percentage
 * of 0.
 */
export function percentText(part: number, whole: number): string {
  if (whole === 0) return 'none needed'
  if (part >= whole) return '100%'
  if (part <= 0) return '0%'
  const tenths = Math.floor((part / whole) * 1000)
  return tenths === 0 ? 'under 0.1%' : `${tenths / 10}%`
}
