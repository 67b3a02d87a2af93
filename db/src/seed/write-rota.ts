import { ruleSet } from '@amhp/shared/rules/rule-set.ts'
import type { ClockTime } from '@amhp/shared/time/clock-time.ts'
import { addDays, type LocalDate } from '@amhp/shared/time/date.ts'
import { fullDate } from '@amhp/shared/time/wording.ts'
import { resolve } from '@amhp/shared/time/zone.ts'
import type { Db } from '../open.ts'
import * as tables from '../schema/index.ts'
import { owner } from './accounts.ts'
import { draftShifts, type ExampleService } from './example-service.ts'
import type { ExampleShift } from './example-types.ts'
import { zone } from './period.ts'
import { seededFindings } from './seeded-findings.ts'

const rotaId = 'rota-1'
const editionId = 'edition-1'

/** Writes the rota: built three weeks and published two weeks before it starts, with later changes in the draft. */
export async function writeRota(q: Db, serviceId: string, example: ExampleService, today: LocalDate): Promise<void> {
  const { period, shifts, draft } = example
  const name = `Rota from ${fullDate(period.from)}`
  const at = (date: LocalDate, time: string) => resolve(zone, date, time as ClockTime)
  const builtAt = at(addDays(period.from, -21), '14:05')
  const publishedAt = at(addDays(period.from, -14), '10:30')
  const row = { serviceId, id: rotaId, name, ...period, ownerId: owner.id, version: 4, createdAt: builtAt }
  await q.insert(tables.rotas).values(row)
  await q.insert(tables.shifts).values(draftShifts(example).map((shift) => ({ serviceId, rotaId, ...logged(shift) })))
  const by = { serviceId, rotaId, accountId: owner.id }
  const built = shifts.map((shift) => ({ before: null, after: logged(shift) }))
  const [first] = await q
    .insert(tables.edits)
    .values({ ...by, at: builtAt, name: 'Build the rota', changes: built })
    .returning({ number: tables.edits.number })
  await q.insert(tables.editions).values({
    serviceId,
    id: editionId,
    rotaId,
    number: 1,
    publishedAt,
    publishedBy: owner.id,
    editNumber: first!.number,
    summary: summaryOf(example),
    ruleSet,
    changedShifts: shifts.length,
  })
  await q
    .insert(tables.editionShifts)
    .values(shifts.map(({ id, ...shift }) => ({ serviceId, editionId, shiftId: id, ...logged(shift) })))
  await q.insert(tables.acknowledgements).values(
    seededFindings(period).map(({ key, reason }, i) => ({
      ...by,
      id: `acknowledgement-${i + 1}`,
      editionId,
      finding: key,
      reason,
      at: publishedAt,
    })),
  )
  const changes = draft.map(({ before, after }) => ({
    before: before && logged(before),
    after: after && logged(after),
  }))
  const draftedAt = at(addDays(today, -1), '15:20')
  const draftName = 'Hand over two days, add one'
  await q.insert(tables.edits).values({ ...by, at: draftedAt, name: draftName, changes })
  const entry = { serviceId, accountId: owner.id, aboutKind: 'rota', aboutId: rotaId, detail: null }
  await q.insert(tables.auditEntries).values([
    { ...entry, at: builtAt, what: `Build the rota (${shifts.length} shifts) in the draft of ${name}` },
    { ...entry, at: publishedAt, what: `Published edition 1 of ${name}` },
    { ...entry, at: draftedAt, what: `${draftName} (${draft.length} shifts) in the draft of ${name}` },
  ])
}

const logged = <Shift extends Omit<ExampleShift, 'id'>>({ amhp, ...shift }: Shift) => ({
  amhpId: amhp,
  ...shift,
  shareable: false,
})

function summaryOf({ period }: ExampleService) {
  const count = (level: string) => seededFindings(period).filter((finding) => finding.level === level).length
  return { gap: count('gap'), breach: count('breach'), warning: 0, info: 0 }
}
