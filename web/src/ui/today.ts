import type { LocalDate } from '@amhp/shared/time/date.ts'
import { dateAt, type Zone } from '@amhp/shared/time/zone.ts'
import { createContext, useContext } from 'react'
import { now } from '../clock.ts'

const ServiceZone = createContext<Zone | undefined>(undefined)
export const ServiceZoneProvider = ServiceZone.Provider

/** The day it is for the service. */
export function useToday(): LocalDate {
  const zone = useContext(ServiceZone)
  if (!zone) throw new Error('useToday needs a signed-in account')
  return dateAt(zone, now())
}
