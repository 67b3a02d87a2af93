import type { Db } from '@amhp/db/open.ts'
import type { PersonalData } from '@amhp/shared/contract/own-data.ts'
import type { Instant } from '@amhp/shared/time/instant.ts'
import { accountOf, findAccount, findAccountOfAmhp } from '../accounts/store.ts'
import { registerOf } from '../rota-document/register-store.ts'
import { recordsOfAmhp } from '../shifts/record-store.ts'
import {
  absencesOf,
  accountNoticesOf,
  type DataSubject,
  derogationsFor,
  entriesAbout,
  linksOf,
  namesInSheetsOf,
  noticesAbout,
  publishedShiftsOf,
  reasonsAbout,
  restGivenTo,
  restProtectedOf,
  sessionsOf,
} from './store.ts'

interface DataRequest {
  readonly service: PersonalData['service']
  readonly amhpId: string | null
  readonly accountId: string | null
  readonly now: Instant
}

/** Everything that is stored about a person. Rows may have more fields than the contract: encoding leaves them out. */
export async function personalDataOf(q: Db, { service, amhpId, accountId, now }: DataRequest): Promise<PersonalData> {
  const serviceId = service.id
  const account =
    accountId === null
      ? amhpId === null
        ? undefined
        : await findAccountOfAmhp(q, serviceId, amhpId)
      : await findAccount(q, serviceId, accountId)
  const amhp = amhpId === null ? undefined : (await registerOf(q, serviceId, amhpId))[0]
  const person: DataSubject = { serviceId, amhpId, accountId: account?.id ?? null }
  return {
    format: 'amhp-own-data/1',
    madeAt: now,
    service,
    account: account
      ? {
          ...accountOf(account),
          sessions: await sessionsOf(q, person),
          oneTimeLinks: await linksOf(q, person),
          notices: await accountNoticesOf(q, person),
        }
      : null,
    amhp: amhp ?? null,
    shifts: await shiftsOf(q, person),
    shiftRecords: amhpId === null ? [] : await recordsOfAmhp(q, serviceId, amhpId),
    absences: await absencesOf(q, person),
    restGiven: await restGivenTo(q, person),
    restProtected: await restProtectedOf(q, person),
    derogations: await derogationsFor(q, person),
    namesInSheets: await namesInSheetsOf(q, person),
    ...(await mentionsOf(q, person)),
  }
}

/** The person's published shifts. One that several editions hold unchanged is listed once, with all of them. */
async function shiftsOf(q: Db, person: DataSubject): Promise<PersonalData['shifts']> {
  const shifts = new Map<string, PersonalData['shifts'][number]>()
  for (const { shift, number, publishedAt, rota } of await publishedShiftsOf(q, person)) {
    const { serviceId: _, editionId: __, amhpId: ___, shiftId, ...planned } = shift
    const key = JSON.stringify([shiftId, planned])
    const listed = shifts.get(key) ?? { shift: shiftId, ...planned, editions: [] }
    listed.editions.push({ rota, number, publishedAt })
    shifts.set(key, listed)
  }
  return [...shifts.values()]
}

async function mentionsOf(
  q: Db,
  person: DataSubject,
): Promise<Pick<PersonalData, 'acknowledgements' | 'notices' | 'audit'>> {
  const { accountId } = person
  return {
    acknowledgements: (await reasonsAbout(q, person)).map((row) => ({
      ...row,
      byThisPerson: row.accountId === accountId,
    })),
    notices: (await noticesAbout(q, person)).map(({ at, cause, ruleSet, findings }) => ({
      at,
      cause,
      ruleSet,
      findings: findings.map(({ why }) => why),
    })),
    audit: (await entriesAbout(q, person)).map(({ accountId: by, ...entry }) => ({
      ...entry,
      byThisPerson: by !== null && by === accountId,
    })),
  }
}
