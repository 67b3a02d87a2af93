import type { AccountRole } from '@amhp/shared/contract/endpoint.ts'
import { type RetentionKind, retentionKinds } from '@amhp/shared/contract/retention.ts'
import type { LocalDate } from '@amhp/shared/time/date.ts'
import type { Instant } from '@amhp/shared/time/instant.ts'
import type { Cutoffs } from './cutoff.ts'

export interface AccountLife {
  readonly id: string
  readonly name: string
  readonly email: string
  readonly roles: readonly AccountRole[]
  readonly amhpId: string | null
  readonly active: boolean
  /** The last sign-in, or the last entry of the audit trail by or about it; null where there is none. */
  readonly lastSeenAt: Instant | null
}

export interface AmhpLife {
  readonly id: string
  readonly name: string
  readonly workEmail: string | null
  readonly dutyPhone: string | null
  readonly leftOn: LocalDate | null
  /** The ends of her last shift and her last absence. */
  readonly lastWorkEnd: Instant | null
  readonly lastAbsenceEnd: Instant | null
  readonly lastApprovalUntil: LocalDate | null
}

export interface Former<Life> {
  readonly life: Life
  readonly becomes: string
}

export interface FormerPeople {
  readonly amhps: readonly Former<AmhpLife>[]
  readonly accounts: readonly Former<AccountLife>[]
}

/** What the e-mail address of somebody whose name was replaced ends in: a domain that can never be (RFC 2606). */
export const removedDomain = '@removed.invalid'
const formerAmhp = 'Former AMHP'
const formerAccount = 'Former account'

/** Who left longer ago than the longest time that concerns them, in order of leaving, with the name each is given. */
export function whoIsFormer(
  amhps: readonly AmhpLife[],
  accounts: readonly AccountLife[],
  cutoffs: Cutoffs,
): FormerPeople {
  const accountsOf = Map.groupBy(accounts, ({ amhpId }) => amhpId)
  const isPast = {
    day: (kind: RetentionKind, day: LocalDate) => cutoffs[kind] !== null && day < cutoffs[kind].day,
    end: (kind: RetentionKind, end: Instant | null) =>
      cutoffs[kind] !== null && (end === null || end <= cutoffs[kind].start),
    seen: (kind: RetentionKind, at: Instant | null) =>
      cutoffs[kind] !== null && (at === null || at < cutoffs[kind].start),
  }
  const lastSeenPast = ({ lastSeenAt }: AccountLife) =>
    isPast.seen('accounts', lastSeenAt) && isPast.seen('audit', lastSeenAt)
  const plans = ({ active, roles }: AccountLife) => active && roles.some((role) => role !== 'amhp')
  const amhpIsPast = ({ id, name, leftOn, lastWorkEnd, lastAbsenceEnd, lastApprovalUntil }: AmhpLife) =>
    leftOn !== null &&
    numberOf(name, formerAmhp) === undefined &&
    retentionKinds.every((kind) => kind === 'approvals' || isPast.day(kind, leftOn)) &&
    isPast.end('working-time', lastWorkEnd) &&
    isPast.end('absences', lastAbsenceEnd) &&
    isPast.day('approvals', lastApprovalUntil ?? leftOn) &&
    (accountsOf.get(id) ?? []).every((account) => lastSeenPast(account) && !plans(account))
  const pastAmhps = amhps
    .filter(amhpIsPast)
    .sort((a, b) => (a.leftOn! < b.leftOn! ? -1 : a.leftOn! > b.leftOn! ? 1 : a.id < b.id ? -1 : 1))

  const given = numbers(amhps, formerAmhp)
  const formerAmhps = pastAmhps.map((life, i) => ({ life, becomes: `${formerAmhp} ${given + i + 1}` }))
  const nameOf = new Map(formerAmhps.map(({ life, becomes }) => [life.id, becomes]))
  const alone = accounts
    .filter(
      (account) =>
        account.amhpId === null &&
        !account.active &&
        account.lastSeenAt !== null &&
        !account.email.endsWith(removedDomain) &&
        lastSeenPast(account),
    )
    .sort((a, b) => a.lastSeenAt! - b.lastSeenAt! || (a.id < b.id ? -1 : 1))
  const givenAccounts = numbers(accounts, formerAccount)
  return {
    amhps: formerAmhps,
    accounts: [
      ...accounts.flatMap((life) => {
        const becomes = life.amhpId === null ? undefined : nameOf.get(life.amhpId)
        return becomes === undefined ? [] : [{ life, becomes }]
      }),
      ...alone.map((life, i) => ({ life, becomes: `${formerAccount} ${givenAccounts + i + 1}` })),
    ],
  }
}

function numberOf(name: string, prefix: string): number | undefined {
  const number = new RegExp(`^${prefix} (\\d+)$`).exec(name)?.[1]
  return number === undefined ? undefined : Number(number)
}

/** The highest number given so far, so that no two former people are ever taken for one. */
const numbers = (named: readonly { name: string }[], prefix: string): number =>
  named.reduce((highest, { name }) => Math.max(highest, numberOf(name, prefix) ?? 0), 0)
