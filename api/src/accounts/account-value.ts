import type { Account } from '@amhp/shared/contract/accounts.ts'
import type { AccountRow } from './store.ts'

/** An account as the contract writes it. */
export const accountValue = (row: AccountRow): Account => ({
  id: row.id,
  name: row.name,
  email: row.email,
  roles: row.roles,
  amhp: row.amhpId,
  active: row.active,
  hasPassword: row.passwordHash !== null,
  lastSignedInAt: row.lastSignedInAt === null ? null : row.lastSignedInAt,
  version: row.version,
})
