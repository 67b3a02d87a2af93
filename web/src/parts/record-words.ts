import type { LateReason, RecordDetails } from '@amhp/shared/contract/shift-records.ts'
import type { CallOutMode } from '@amhp/shared/rota/shift.ts'
import type { Instant } from '@amhp/shared/time/instant.ts'
import type { Span } from '@amhp/shared/time/span.ts'
import { momentAfter, spanText } from '@amhp/shared/time/wording.ts'
import type { Zone } from '@amhp/shared/time/zone.ts'
import { counted } from './counted.ts'

export const lateReasonWords: Record<LateReason, string> = {
  'no-bed': 'No bed',
  ambulance: 'Waiting for an ambulance',
  police: 'Waiting for the police',
  doctor: 'Waiting for a doctor',
  court: 'Court or a warrant',
  'other-service': 'Waiting for another service',
  other: 'Another reason',
}

export const callOutModeWords: Record<CallOutMode, string> = { phone: 'By phone', attended: 'Attended' }

/** A shift's record as sentences. Moments on the shift's own days are written as times. */
export function recordLines(zone: Zone, shift: Span, record: RecordDetails): string[] {
  const moment = (at: Instant, near: Instant) => momentAfter(zone, near, at)
  const { actualStart, actualEnd, breakMinutes, lateReason, callOuts } = record
  return [
    ...(actualStart !== null ? [`Started at ${moment(actualStart, shift.start)}`] : []),
    ...(actualEnd !== null
      ? [
          `Finished at ${moment(actualEnd, shift.end)}${lateReason ? `: ${lateReasonWords[lateReason].toLowerCase()}` : ''}`,
        ]
      : []),
    ...(breakMinutes !== null ? [`${counted(breakMinutes, 'minute')} of breaks`] : []),
    ...callOuts.map(
      (call) =>
        `Called out ${spanText(zone, call)}, ${callOutModeWords[call.mode].toLowerCase()}${call.reason ? `: ${lateReasonWords[call.reason].toLowerCase()}` : ''}`,
    ),
  ]
}
