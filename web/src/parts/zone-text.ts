import type { Zone } from '@amhp/shared/time/zone.ts'

/** `Times in UK time.`, or names the time zone of a service elsewhere. */
export const zoneText = ({ name }: Pick<Zone, 'name'>): string =>
  name === 'Europe/London' ? 'Times in UK time.' : `Times in the time zone ${name}.`
