declare const clockTimeBrand: unique symbol

/** A time of day such as `17:00`, without day or zone. Sorts as text. */
export type ClockTime = string & { readonly [clockTimeBrand]: 'ClockTime' }

/** Parses `HH:MM` from 00:00 to 23:59; undefined for anything else. */
export function parseClockTime(text: string): ClockTime | undefined {
  return /^([01]\d|2[0-3]):[0-5]\d$/.test(text) ? (text as ClockTime) : undefined
}

/** Minutes after 00:00. */
export const minutesOfClockTime = (time: ClockTime): number => Number(time.slice(0, 2)) * 60 + Number(time.slice(3))

/** The inverse of minutesOfClockTime, from 0 to 1439. */
export function clockTimeOfMinutes(minutes: number): ClockTime {
  return `${twoDigits(Math.floor(minutes / 60))}:${twoDigits(minutes % 60)}` as ClockTime
}

/** From 0 to 99, as clocks show them. */
export const twoDigits = (number: number): string => String(number).padStart(2, '0')
