import { minute } from '../../time/instant.ts'

/** Whole minutes of work, of a gap or of an overlap: a part of a minute counts as one. Milliseconds in. */
export const minutesUp = (milliseconds: number): number => Math.ceil(milliseconds / minute)

/** Whole minutes of rest: a part of a minute is not given. Milliseconds in. */
export const minutesDown = (milliseconds: number): number => Math.floor(milliseconds / minute)
