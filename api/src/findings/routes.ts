import { check } from '@amhp/shared/contract/findings.ts'
import type { Routes } from '../http/route.ts'
import { routeThreaded, threaded } from '../http/threaded.ts'
import { absenceKindsFor } from '../rota-document/absence-kinds.ts'
import { checkDocument } from './check-document.ts'

/** Less than for the records of a service: nobody waits for this to save something. */
const secondsOfCheck = 20

export const threadedCheck = threaded(
  check,
  ({ body }, { account }) => checkDocument(String(body), absenceKindsFor(account)),
  'Send a shorter period, or use the command line.',
  secondsOfCheck,
)

export function registerFindings(routes: Routes): void {
  // Reading two megabytes of JSON would hold the thread that serves everyone.
  routeThreaded(routes, threadedCheck, { keepsText: true })
}
