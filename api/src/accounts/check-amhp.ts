import type { Db } from '@amhp/db/open.ts'
import { refuseFaults } from '../http/refuse-faults.ts'
import { amhpExists, findAccountOfAmhp } from './store.ts'

/** Refuses an AMHP who is not in the register, or who has another account. */
export async function checkAmhp(q: Db, serviceId: string, amhp: string | null, accountId?: string): Promise<void> {
  if (amhp === null) return
  const refuse = (message: string) => refuseFaults([{ path: 'amhp', message }])
  if (!(await amhpExists(q, serviceId, amhp))) refuse('Choose an AMHP of the register')
  const other = await findAccountOfAmhp(q, serviceId, amhp)
  if (other && other.id !== accountId) refuse(`${other.name} has the account of this AMHP already; choose another AMHP`)
}
