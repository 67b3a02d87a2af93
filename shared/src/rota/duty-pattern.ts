import { z } from 'zod'
import { weekdays } from '../time/date.ts'
import { clockTimeText, countNumber, dateText, idText, nameText } from './values.ts'

/** The days a band may start on; `bank-holiday` stands for every bank holiday, whatever its weekday. */
export const bandDays = [...weekdays, 'bank-holiday'] as const
export const bandDayText = z.enum(bandDays)
export type BandDay = z.output<typeof bandDayText>

/** How many a band needs in one role. Left out: one person, the minimum as target, all of the service's authorities. */
export const bandCoverText = z.strictObject({
  role: idText,
  minimum: countNumber.default(1),
  target: countNumber.optional(),
  authorities: z.array(idText).optional(),
})
export type BandCover = z.output<typeof bandCoverText>

/** A part of the day that repeats; `end` not after `start` means the next day. */
export const bandText = z.strictObject({
  id: idText,
  name: nameText.optional(),
  days: z.array(bandDayText),
  start: clockTimeText,
  end: clockTimeText,
  cover: z.array(bandCoverText).default([]),
})
export type Band = z.output<typeof bandText>

/** Hours that another service has agreed to hold for an authority, on bands that start `from` to `until`, both included. */
export const coveredElsewhereText = z.strictObject({
  id: idText.optional(),
  authority: idText,
  by: nameText.optional(),
  days: z.array(bandDayText),
  start: clockTimeText,
  end: clockTimeText,
  from: dateText.optional(),
  until: dateText.optional(),
})
export type CoveredElsewhere = z.output<typeof coveredElsewhereText>
