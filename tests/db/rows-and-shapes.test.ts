import type * as table from '@amhp/db/schema/index.ts'
import type { Absence } from '@amhp/shared/contract/absences.ts'
import type { Account } from '@amhp/shared/contract/accounts.ts'
import type { Amhp, OtherPost } from '@amhp/shared/contract/amhps.ts'
import type { BankHolidayEntry } from '@amhp/shared/contract/bank-holidays.ts'
import type { Agreement, Band, OneOffDutySlot } from '@amhp/shared/contract/duty-pattern.ts'
import type { Edition } from '@amhp/shared/contract/editions.ts'
import type { RotaSummary } from '@amhp/shared/contract/rotas.ts'
import type { RuleChange } from '@amhp/shared/contract/rules.ts'
import type { Authority, Service } from '@amhp/shared/contract/service.ts'
import type { ShiftCode } from '@amhp/shared/contract/shift-codes.ts'
import type { Standard } from '@amhp/shared/contract/standards.ts'
import type { PlannedShift } from '@amhp/shared/rota/planned-shift.ts'
import { expectTypeOf, test } from 'vitest'

/** A row without its owner and its position. */
type Own<Row, Left extends keyof Row = never> = Omit<Row, 'serviceId' | 'position' | Left>
type Renamed<Shape, Old extends keyof Shape, New extends string> = Omit<Shape, Old> & { [K in New]: Shape[Old] }
/** A shape whose optional fields are null, as in a row. */
type Nullable<Shape> = {
  [K in keyof Shape]-?: undefined extends Shape[K] ? Exclude<Shape[K], undefined> | null : Shape[K]
}
type Flat<T> = { [K in keyof T]: T[K] }
type Select<T extends { $inferSelect: unknown }> = T['$inferSelect']
type Entry<List extends readonly unknown[]> = List[number]

type Same<A, B> =
  (<T>() => T extends Flat<A> ? 1 : 2) extends <T>() => T extends Flat<B> ? 1 : 2 ? true : [Flat<A>, Flat<B>]
const same = <Row, Shape>(proof: Same<Row, Shape>) => expectTypeOf(proof)

// Checked by the type checker; nothing is left at run time.
test('rows match the contract: a column or field added to one side alone does not compile', () => {
  same<
    Own<
      Select<typeof table.services>,
      'createdAt' | 'retainsByDefault' | (`${string}Version` & keyof Select<typeof table.services>)
    >,
    Omit<Service, 'authorities' | 'otherAuthorities' | 'isExample'>
  >(true)
  same<Own<Select<typeof table.authorities>, 'answeredFor'>, Authority>(true)
  same<Own<Select<typeof table.agreements>>, Renamed<Agreement, 'authority', 'authorityId'>>(true)
  same<
    Own<Select<typeof table.amhps>, 'optOutFrom' | 'optOutUntil'>,
    Omit<Amhp, 'optOut' | 'otherPost' | 'approvals' | 'actingFor'>
  >(true)
  same<Own<Select<typeof table.otherPosts>, 'amhpId'>, Omit<OtherPost, 'weekly' | 'exceptions'>>(true)
  same<Own<Select<typeof table.otherPostHours>, 'amhpId'>, Entry<OtherPost['weekly']>>(true)
  same<
    Own<Select<typeof table.otherPostExceptions>, 'amhpId' | 'start' | 'end'>,
    Omit<Entry<OtherPost['exceptions']>, 'hours'>
  >(true)
  same<
    Own<Select<typeof table.approvals>, 'id' | 'amhpId'>,
    Renamed<Omit<Entry<Amhp['approvals']>, 'suspended'>, 'authority', 'authorityId'>
  >(true)
  same<Own<Select<typeof table.suspensions>, 'id' | 'approvalId'>, Entry<Entry<Amhp['approvals']>['suspended']>>(true)
  same<
    Own<Select<typeof table.actingFor>, 'id' | 'amhpId'>,
    Renamed<Entry<Amhp['actingFor']>, 'authority', 'authorityId'>
  >(true)
  same<Own<Select<typeof table.bands>>, Nullable<Omit<Band, 'cover'>>>(true)
  same<Own<Select<typeof table.bandCover>, 'bandId'>, Nullable<Entry<Band['cover']>>>(true)
  same<Own<Select<typeof table.dutySlots>>, Nullable<OneOffDutySlot>>(true)
  same<Own<Select<typeof table.shiftCodes>, 'retired'>, ShiftCode>(true)
  same<Own<Select<typeof table.bankHolidayChanges>, 'change'>, Omit<BankHolidayEntry, 'status'>>(true)
  expectTypeOf<Select<typeof table.bankHolidayChanges>['change']>().toExtend<BankHolidayEntry['status']>()
  same<Own<Select<typeof table.shifts>, 'rotaId'>, Renamed<PlannedShift, 'amhp', 'amhpId'>>(true)
  same<
    Own<Select<typeof table.editionShifts>, 'editionId'>,
    Renamed<Renamed<PlannedShift, 'amhp', 'amhpId'>, 'id', 'shiftId'>
  >(true)
  same<
    Own<Select<typeof table.rotas>, 'ownerId' | 'createdAt'>,
    Omit<RotaSummary, 'owner' | 'edition' | 'publishedAt' | 'unpublishedChanges'>
  >(true)
  same<
    Own<Select<typeof table.editions>, 'id' | 'rotaId' | 'editNumber' | 'publishedBy'>,
    Omit<Edition, 'publishedBy' | 'shiftCount' | 'reasons'>
  >(true)
  same<Own<Select<typeof table.standards>>, Omit<Standard, 'rules'>>(true)
  expectTypeOf<Select<typeof table.ruleChanges>['level']>().toEqualTypeOf<RuleChange['to']['level']>()
  same<Own<Select<typeof table.absences>, 'kind'>, Omit<Renamed<Absence, 'amhp', 'amhpId'>, 'kind'>>(true)
  expectTypeOf<Select<typeof table.absences>['kind']>().toEqualTypeOf<Exclude<Absence['kind'], 'away'>>()
  same<Own<Select<typeof table.accounts>, 'passwordHash'>, Omit<Renamed<Account, 'amhp', 'amhpId'>, 'hasPassword'>>(
    true,
  )
})
