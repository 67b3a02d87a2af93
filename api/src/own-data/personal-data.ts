import type { Db } from '@amhp/db/open.ts'
import type { PersonalData } from '@amhp/shared/contract/own-data.ts'
import type { Instant } from '@amhp/shared/time/instant.ts'
import { type AccountRow, findAccount, findAccountOfAmhp } from '../accounts/store.ts'
import { amhpsOf } from '../amhps/store.ts'
import {
  absencesOf,
  type DataSubject,
  derogationsFor,
  entriesAbout,
  linksOf,
  noticesNaming,
  publishedShiftsOf,
  reasonsAbout,
  recordsOf,
  restGivenTo,
  sessionsOf,
} from './store.ts'

interface Asked {
  readonly service: PersonalData['service']
  readonly amhpId: string | null
  readonly accountId: string | null
  readonly now: Instant
}

const moment = (at: Instant | null) => (at === null ? null : at)
const span = ({ start, end }: { start: Instant; end: Instant }) => ({
  start,
  end,
})

/** Everything held about a person, from one moment of the database: inside one transaction, or of the read connection. */
export async function personalDataOf(q: Db, { service, amhpId, accountId, now }: Asked): Promise<PersonalData> {
  const serviceId = service.id
  const account =
    accountId === null
      ? amhpId === null
        ? undefined
        : await findAccountOfAmhp(q, serviceId, amhpId)
      : await findAccount(q, serviceId, accountId)
  const amhp = amhpId === null ? undefined : (await amhpsOf(q, serviceId, amhpId))[0]
  const names = [...new Set([account?.name, amhp?.name].filter((name) => name !== undefined))]
  const person: DataSubject = { serviceId, amhpId, accountId: account?.id ?? null, names }
  const shifts = await shiftsOf(q, person)
  return {
    format: 'amhp-own-data/1',
    madeAt: now,
    service,
    account: account ? await accountPart(q, person, account) : null,
    amhp: amhp ?? null,
    shifts,
    shiftRecords: await recordsPart(q, serviceId, shifts),
    absences: (await absencesOf(q, person)).map((row) => ({ ...span(row), kind: row.kind })),
    restGiven: (await restGivenTo(q, person)).map((row) => ({ ...span(row), note: row.note })),
    derogations: (await derogationsFor(q, person)).map(({ regulation, basis, from, until }) => ({
      ...{ regulation, basis, from, until },
    })),
    ...(await saidPart(q, person)),
  }
}

async function accountPart(q: Db, person: DataSubject, row: AccountRow): Promise<PersonalData['account']> {
  const { id, name, email, roles, active, passwordHash, lastSignedInAt } = row
  return {
    ...{ id, name, email, roles, active, hasPassword: passwordHash !== null, lastSignedInAt: moment(lastSignedInAt) },
    sessions: (await sessionsOf(q, person)).map(({ createdAt, lastUsedAt }) => ({
      createdAt,
      lastUsedAt,
    })),
    oneTimeLinks: (await linksOf(q, person)).map(({ purpose, expiresAt, usedAt }) => ({
      ...{ purpose, expiresAt, usedAt: moment(usedAt) },
    })),
  }
}

/** A shift that later editions hold unchanged is written once, with all of them. */
async function shiftsOf(q: Db, person: DataSubject): Promise<PersonalData['shifts']> {
  const forms = new Map<string, PersonalData['shifts'][number]>()
  for (const { shift, number, publishedAt, rota } of await publishedShiftsOf(q, person)) {
    const { shiftId, role, kind, code, shareable } = shift
    const form = { shift: shiftId, ...span(shift), role, kind, code, shareable }
    const key = JSON.stringify(form)
    const known = forms.get(key) ?? { ...form, editions: [] }
    known.editions.push({ rota, number, publishedAt })
    forms.set(key, known)
  }
  return [...forms.values()]
}

async function recordsPart(
  q: Db,
  serviceId: string,
  shifts: PersonalData['shifts'],
): Promise<PersonalData['shiftRecords']> {
  const { records, callOuts } = await recordsOf(q, serviceId, [...new Set(shifts.map(({ shift }) => shift))])
  return records.map(({ shiftId, actualStart, actualEnd, breakMinutes, lateReason, at }) => ({
    ...{ shift: shiftId, actualStart: moment(actualStart), actualEnd: moment(actualEnd) },
    ...{ breakMinutes, lateReason, at },
    callOuts: (callOuts.get(shiftId) ?? []).map((row) => ({ ...span(row), mode: row.mode })),
  }))
}

async function saidPart(
  q: Db,
  person: DataSubject,
): Promise<Pick<PersonalData, 'acknowledgements' | 'notices' | 'audit'>> {
  const { accountId, amhpId } = person
  const isOwn = (kind: string, id: string) =>
    (kind === 'amhp' && id === amhpId) || (kind === 'account' && id === accountId)
  return {
    acknowledgements: (await reasonsAbout(q, person)).map((row) => ({
      ...{ finding: row.finding, reason: row.reason, at: row.at, until: row.until },
      byThisPerson: row.accountId === accountId,
    })),
    notices: (await noticesNaming(q, person)).map(({ at, cause, findings }) => ({
      ...{ at, cause },
      findings: findings.filter(({ amhp }) => amhp === amhpId).map(({ why }) => why),
    })),
    audit: (await entriesAbout(q, person)).map(({ entry, by }) => ({
      ...{ at: entry.at, what: entry.what, by },
      byThisPerson: entry.accountId !== null && entry.accountId === accountId,
      detail: isOwn(entry.aboutKind, entry.aboutId) ? entry.detail : null,
    })),
  }
}
