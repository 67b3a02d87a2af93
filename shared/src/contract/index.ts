import * as absences from './absences.ts'
import * as accounts from './accounts.ts'
import * as acknowledgements from './acknowledgements.ts'
import * as amhps from './amhps.ts'
import * as audit from './audit.ts'
import * as bankHolidays from './bank-holidays.ts'
import * as board from './board.ts'
import * as compensatoryRest from './compensatory-rest.ts'
import * as cover from './cover.ts'
import * as derogations from './derogations.ts'
import * as dutyPattern from './duty-pattern.ts'
import * as editions from './editions.ts'
import * as edits from './edits.ts'
import type { Endpoint } from './endpoint.ts'
import * as findings from './findings.ts'
import * as health from './health.ts'
import * as imports from './import.ts'
import * as importAnswers from './import-answers.ts'
import * as importUndo from './import-undo.ts'
import * as myShifts from './my-shifts.ts'
import * as notices from './notices.ts'
import * as oneTimeLinks from './one-time-links.ts'
import * as ownAccount from './own-account.ts'
import * as ownData from './own-data.ts'
import * as restProtected from './rest-protected.ts'
import * as retention from './retention.ts'
import * as rotas from './rotas.ts'
import * as rules from './rules.ts'
import * as securityEvents from './security-events.ts'
import * as service from './service.ts'
import * as session from './session.ts'
import * as shiftChanges from './shift-changes.ts'
import * as shiftCodes from './shift-codes.ts'
import * as shiftRecords from './shift-records.ts'
import * as sickness from './sickness.ts'
import * as standards from './standards.ts'
import * as unseenNotices from './unseen-notices.ts'

const files = [
  absences,
  accounts,
  acknowledgements,
  amhps,
  audit,
  bankHolidays,
  board,
  compensatoryRest,
  restProtected,
  cover,
  derogations,
  dutyPattern,
  editions,
  edits,
  findings,
  health,
  imports,
  importAnswers,
  importUndo,
  myShifts,
  notices,
  oneTimeLinks,
  ownAccount,
  ownData,
  retention,
  rotas,
  rules,
  securityEvents,
  service,
  session,
  shiftChanges,
  shiftCodes,
  shiftRecords,
  sickness,
  standards,
  unseenNotices,
]

const isEndpoint = (value: unknown): value is Endpoint =>
  typeof value === 'object' && value !== null && 'permission' in value && 'reply' in value

/** Every endpoint of the API. For the server and tests; the web imports the ones it calls. */
export const endpoints: readonly Endpoint[] = files.flatMap((file) => Object.values(file).filter(isEndpoint))
