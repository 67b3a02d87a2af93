import type { AccountRole } from '@amhp/shared/contract/endpoint.ts'
import { planningRoles } from '@amhp/shared/contract/endpoint.ts'
import { type RetentionKind, retentionKinds } from '@amhp/shared/contract/retention.ts'
import type { LocalDate } from '@amhp/shared/time/date.ts'
import type { Instant } from '@amhp/shared/time/instant.ts'
import type { Cutoffs } from './cutoff.ts'
import { personKey } from './unfinished-store.ts'

export interface RetainedAccount {
  readonly id: string
  readonly name: string
  readonly email: string
  readonly roles: readonly AccountRole[]
  readonly amhpId: string | null
  readonly active: boolean
  /** The last sign-in, or audit entry by or about the account. */
  readonly lastSeenAt: Instant | null
}

export interface RetainedAmhp {
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

export interface Former<Person> {
  readonly person: Person
  readonly becomes: string
}

export interface FormerPeople {
  readonly amhps: readonly Former<RetainedAmhp>[]
  readonly accounts: readonly Former<RetainedAccount>[]
}

/** Somebody with her accounts, or an account of nobody in the register. They are replaced together. */
export interface FormerPerson {
  readonly amhp?: Former<RetainedAmhp>
  readonly accounts: readonly Former<RetainedAccount>[]
}

export function together({ amhps, accounts }: FormerPeople): FormerPerson[] {
  const ofAmhp = Map.groupBy(accounts, ({ person }) => person.amhpId)
  return [
    ...amhps.map((amhp) => ({ amhp, accounts: ofAmhp.get(amhp.person.id) ?? [] })),
    ...(ofAmhp.get(null) ?? []).map((account) => ({ accounts: [account] })),
  ]
}

/** For email addresses of replaced accounts: a domain that cannot exist (RFC 2606). */
export const removedDomain = '@removed.invalid'
const formerAmhp = 'Former AMHP'
const formerAccount = 'Former account'

/**
 * The people whose records have all expired, in order of leaving, with replacement names. `promised`: those of a run that was
 * interrupted, by `personKey`; some texts have them already.
 */
export function formerPeople(
  amhps: readonly RetainedAmhp[],
  accounts: readonly RetainedAccount[],
  cutoffs: Cutoffs,
  promised: Readonly<Record<string, string>> = {},
): FormerPeople {
  const accountsOf = Map.groupBy(accounts, ({ amhpId }) => amhpId)
  const isPast = {
    day: (kind: RetentionKind, day: LocalDate) => cutoffs[kind] !== null && day < cutoffs[kind].day,
    end: (kind: RetentionKind, end: Instant | null) =>
      cutoffs[kind] !== null && (end === null || end <= cutoffs[kind].start),
    seen: (kind: RetentionKind, at: Instant | null) =>
      cutoffs[kind] !== null && (at === null || at < cutoffs[kind].start),
  }
  const lastSeenPast = ({ lastSeenAt }: RetainedAccount) =>
    isPast.seen('accounts', lastSeenAt) && isPast.seen('audit', lastSeenAt)
  const isPlanner = ({ active, roles }: RetainedAccount) => active && planningRoles.some((role) => roles.includes(role))
  const amhpIsPast = ({ id, name, leftOn, lastWorkEnd, lastAbsenceEnd, lastApprovalUntil }: RetainedAmhp) =>
    leftOn !== null &&
    numberOf(name, formerAmhp) === undefined &&
    retentionKinds.every((kind) => kind === 'approvals' || isPast.day(kind, leftOn)) &&
    isPast.end('working-time', lastWorkEnd) &&
    isPast.end('absences', lastAbsenceEnd) &&
    isPast.day('approvals', lastApprovalUntil ?? leftOn) &&
    (accountsOf.get(id) ?? []).every((account) => lastSeenPast(account) && !isPlanner(account))
  const pastAmhps = amhps
    .filter(amhpIsPast)
    .sort((a, b) => (a.leftOn! < b.leftOn! ? -1 : a.leftOn! > b.leftOn! ? 1 : a.id < b.id ? -1 : 1))

  const names = Object.values(promised).map((name) => ({ name }))
  const formerAmhps = numbered('amhp', formerAmhp, pastAmhps, [...amhps, ...names], promised)
  const nameOf = new Map(formerAmhps.map(({ person, becomes }) => [person.id, becomes]))
  const alone = accounts
    .filter(
      (account) =>
        account.amhpId === null &&
        !account.active &&
        (account.lastSeenAt !== null || personKey('account', account.id) in promised) &&
        !account.email.endsWith(removedDomain) &&
        lastSeenPast(account),
    )
    .sort((a, b) => (a.lastSeenAt ?? 0) - (b.lastSeenAt ?? 0) || (a.id < b.id ? -1 : 1))
  return {
    amhps: formerAmhps,
    accounts: [
      ...accounts.flatMap((person) => {
        const becomes = person.amhpId === null ? undefined : nameOf.get(person.amhpId)
        return becomes === undefined ? [] : [{ person, becomes }]
      }),
      ...numbered('account', formerAccount, alone, [...accounts, ...names], promised),
    ],
  }
}

function numbered<Person extends { readonly id: string }>(
  kind: 'amhp' | 'account',
  prefix: string,
  people: readonly Person[],
  named: readonly { name: string }[],
  promised: Readonly<Record<string, string>>,
): Former<Person>[] {
  let last = highestNumber(named, prefix)
  return people.map((person) => ({ person, becomes: promised[personKey(kind, person.id)] ?? `${prefix} ${++last}` }))
}

function numberOf(name: string, prefix: string): number | undefined {
  const number = new RegExp(`^${prefix} (\\d+)$`).exec(name)?.[1]
  return number === undefined ? undefined : Number(number)
}

/** The highest number given so far. Numbers are never reused. */
const highestNumber = (named: readonly { name: string }[], prefix: string): number =>
  named.reduce((highest, { name }) => Math.max(highest, numberOf(name, prefix) ?? 0), 0)
