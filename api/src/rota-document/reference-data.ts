import type { Db } from '@amhp/db/open.ts'
import type { Amhp } from '@amhp/shared/contract/amhps.ts'
import { bankHolidayDates } from '@amhp/shared/rota/bank-holidays.ts'
import type { OtherPost } from '@amhp/shared/rota/expand-other-posts.ts'
import { defaultRoles } from '@amhp/shared/rota/role-and-kind.ts'
import { type Rota, rotaFormat } from '@amhp/shared/rota/rota.ts'
import type { LocalDate } from '@amhp/shared/time/date.ts'
import { type Zone, zoneOf } from '@amhp/shared/time/zone.ts'
import { loadReferenceRows, type ReferenceRows } from './reference-store.ts'
import { rulesInForce } from './rules-in-force.ts'

/** What all rota documents of a service share: everything but period, shifts, absences and other work. */
export interface ReferenceData {
  readonly zone: Zone
  readonly document: Pick<
    Rota,
    | 'format'
    | 'service'
    | 'otherAuthorities'
    | 'roles'
    | 'bankHolidays'
    | 'halfBankHolidays'
    | 'dutyPattern'
    | 'dutySlots'
    | 'coveredElsewhere'
    | 'amhps'
    | 'derogations'
    | 'rules'
  >
  readonly holidays: ReadonlySet<LocalDate>
  readonly posts: readonly OtherPost[]
  readonly register: readonly Amhp[]
}

export async function loadReferenceData(q: Db, serviceId: string): Promise<ReferenceData> {
  const rows = await loadReferenceRows(q, serviceId)
  const holidays = holidaysOf(rows)
  const halves = rows.bankHolidayChanges.flatMap(({ date, from }) => (from ? [{ date, from }] : []))
  const authorities = (answeredFor: boolean) =>
    rows.authorities
      .filter((row) => row.answeredFor === answeredFor)
      .map(({ id, name, nation }) => ({ id, name, nation }))
  return {
    zone: zoneOf(rows.service.timeZone),
    document: {
      format: rotaFormat,
      service: { name: rows.service.name, timeZone: rows.service.timeZone, authorities: authorities(true) },
      otherAuthorities: authorities(false),
      roles: [...defaultRoles],
      bankHolidays: [...holidays].sort(),
      ...(halves.length > 0 && { halfBankHolidays: halves }),
      dutyPattern: rows.dutyPattern.bands,
      dutySlots: rows.dutyPattern.slots,
      coveredElsewhere: rows.dutyPattern.agreements,
      amhps: rows.register.map(documentAmhp),
      derogations: rows.derogations.map(({ regulation, basis, from, until, amhpId }) => ({
        regulation,
        basis,
        from,
        ...(until !== null && { until }),
        amhp: amhpId,
      })),
      rules: rulesInForce(rows.ruleChanges),
    },
    holidays,
    posts: postsOf(rows.register),
    register: rows.register,
  }
}

/** Whole days alone. */
function holidaysOf({ bankHolidayChanges }: ReferenceRows): Set<LocalDate> {
  const holidays = new Set(bankHolidayDates)
  for (const { date, change, from } of bankHolidayChanges)
    if (change === 'removed') holidays.delete(date)
    else if (from === null) holidays.add(date)
  return holidays
}

/** Approvals and agreements of an AMHP who left end on her last day. */
export function documentAmhp({
  id,
  name,
  contractedMinutes,
  startedOn,
  leftOn,
  optOut,
  averageWeeks,
  ...amhp
}: Amhp): Rota['amhps'][number] {
  const beforeLeaving = ({ from }: { from: LocalDate }) => leftOn === null || from <= leftOn
  return {
    id,
    name,
    contractedMinutes,
    ...(startedOn !== null && { startedOn }),
    approvals: amhp.approvals.filter(beforeLeaving).map((approval) => ({
      ...approval,
      until: leftOn !== null && leftOn < approval.until ? leftOn : approval.until,
    })),
    actingFor: amhp.actingFor.filter(beforeLeaving).map((agreement) => ({
      ...agreement,
      until: leftOn !== null && (agreement.until === null || leftOn < agreement.until) ? leftOn : agreement.until,
    })),
    ...(optOut !== null && { optOut }),
    ...(averageWeeks !== null && { averageWeeks }),
  }
}

const postsOf = (register: readonly Amhp[]): OtherPost[] =>
  register.flatMap(({ id, otherPost }) => {
    if (otherPost === null) return []
    const exceptions = otherPost.exceptions.map(({ date, hours }) => [date, hours ? [hours] : []] as const)
    return [{ ...otherPost, amhp: id, exceptions: new Map(exceptions) }]
  })
