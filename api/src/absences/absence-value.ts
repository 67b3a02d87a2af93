import type { Absence } from '@amhp/shared/contract/absences.ts'
import type { AccountRole } from '@amhp/shared/contract/endpoint.ts'
import { absenceKindsFor } from '../rota-document/absence-kinds.ts'
import type { AbsenceRow } from './store.ts'

/** An absence as the contract has it, for an account with these roles. */
export const absenceValue = (row: AbsenceRow, roles: readonly AccountRole[]): Absence => ({
  id: row.id,
  amhp: row.amhpId,
  start: row.start,
  end: row.end,
  kind: absenceKindsFor({ roles }) === 'shown' ? row.kind : 'away',
  version: row.version,
})
