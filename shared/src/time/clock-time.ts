declare const clockTimeBrand: unique symbol

/** A time of day such as `17:00`, without a day or a zone. Sorts as text. */
export type ClockTime = string & { readonly [clockTimeBrand]: 'ClockTime' }

/** Reads `HH:MM` from 00:00 to 23:59; undefined for anything else. */
export function parseClockTime(text: string): ClockTime | undefined {
  return /^([01]\d|2[0-3]):[0-5]\d$/.test(text) ? (text as ClockTime) : undefined
}

/** Minutes after 00:00 on the clock's face. */
export const minutesOfClockTime = (time: ClockTime): number => Number(time.slice(0, 2)) * 60 + Number(time.slice(3))

/** The clock time that many minutes (0 to 1439) after 00:00 on the clock's face. */
export function clockTimeOfMinutes(minutes: number): ClockTime {
  const two = (n: number) => String(n).padStart(2, '0')
  return `${two(Math.floor(minutes / 60))}:${two(minutes % 60)}` as ClockTime
}
