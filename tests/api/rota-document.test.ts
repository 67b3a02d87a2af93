import { addAbsence, removeAbsence } from '@amhp/shared/contract/absences.ts'
import { changeAmhp, getAmhp } from '@amhp/shared/contract/amhps.ts'
import { changeBankHolidays, getBankHolidays } from '@amhp/shared/contract/bank-holidays.ts'
import { changeDutyPattern, getDutyPattern } from '@amhp/shared/contract/duty-pattern.ts'
import { changeService, getService } from '@amhp/shared/contract/service.ts'
import { changeShiftCodes, getShiftCodes } from '@amhp/shared/contract/shift-codes.ts'
import { parseRotaDocument } from '@amhp/shared/rota/rota-document.ts'
import { checkRota } from '@amhp/shared/rules/index.ts'
import { describe, expect, test } from 'vitest'
import { boardRota } from '../support/services/board-rota.ts'
import { away, type RotaService, rotaService, shift } from '../support/services/rota-service.ts'

const findings = async (service: RotaService) =>
  checkRota(await boardRota(service.manager)).findings.map(({ rule, amhp, slot }) => `${rule} ${amhp ?? slot}`)

describe('the rota document of a service', () => {
  test('is accepted by its own reader, and says from when records are complete', async () => {
    const service = await rotaService()
    await service.add(shift('amina', '2026-11-30 09:00', '2026-11-30 17:00', { shareable: true }))
    const rota = await boardRota(service.manager)
    expect(rota).toMatchObject({
      period: { from: '2026-11-30', to: '2026-12-07' },
      recordsFrom: '2026-11-30',
      shifts: [{ amhp: 'amina', shareable: true }],
      amhps: [{ id: 'amina', contractedMinutes: 2220 }, { id: 'ben' }, { id: 'cara' }],
    })
    // No rota comes before these days: earlier work is unknown.
    expect((await boardRota(service.manager, '2027-01-25', '2027-02-01')).recordsFrom).toBe('2027-01-25')
  })

  test('ends the approvals of an AMHP who left on her last day', async () => {
    const service = await rotaService()
    const params = { amhpId: 'amina' }
    const amina = await service.manager.ask(getAmhp, { params })
    await service.add(
      shift('amina', '2026-12-01 09:00', '2026-12-01 17:00'),
      shift('amina', '2026-12-02 09:00', '2026-12-02 17:00'),
    )
    expect(await findings(service)).not.toContain('not-approved amina')
    const { id: _, ...details } = amina
    await service.manager.ask(changeAmhp, { params, body: { ...details, leftOn: '2026-12-01' } })
    const found = await findings(service)
    expect(found.filter((finding) => finding === 'not-approved amina')).toHaveLength(1)
    expect(found).toContain('cover-minimum day/2026-12-02/amhp')
    expect(found).not.toContain('cover-minimum day/2026-12-01/amhp')
  })

  test('hides from leads that someone is training, without making a finding of it', async () => {
    const service = await rotaService()
    await service.add(shift('amina', '2026-12-01 09:00', '2026-12-01 17:00', { kind: 'training' }))
    await away(service.store, 'amina', 'training', '2026-12-01 00:00', '2026-12-02 00:00')
    const theirs = await service.board('2026-11-30', '2026-12-07', service.lead)
    expect(theirs.document.absences.map(({ kind }) => kind)).toEqual(['other', 'other'])
    const read = parseRotaDocument(theirs.document)
    expect(read.ok && checkRota(read.rota).findings.map(({ rule }) => rule)).not.toContain('absent-on-shift')
  })

  test('is up to date after any change of the service', async () => {
    const service = await rotaService()
    const { manager } = service
    await boardRota(service.manager)

    const pattern = await manager.ask(getDutyPattern, {})
    const bands = [{ ...pattern.bands[0]!, name: 'Working day' }]
    await manager.ask(changeDutyPattern, { body: { ...pattern, bands } })
    expect((await boardRota(service.manager)).dutyPattern[0]!.name).toBe('Working day')
    const longer = { ...bands[0]!, end: '08:45', endsAfterDays: 3 }
    const slots = pattern.slots.map((slot) => ({ ...slot, additional: true }))
    await manager.ask(changeDutyPattern, { body: { ...pattern, bands: [longer], slots, version: pattern.version + 1 } })
    expect(await boardRota(service.manager)).toMatchObject({
      dutyPattern: [{ endsAfterDays: 3 }],
      dutySlots: slots.map(() => ({ additional: true })),
    })

    const holidays = await manager.ask(getBankHolidays, {})
    const added = [
      { date: '2026-12-02', name: 'Founders’ day' },
      { date: '2026-12-24', name: 'Christmas Eve', from: '12:00' },
    ]
    await manager.ask(changeBankHolidays, { body: { added, removed: ['2026-12-25'], version: holidays.version } })
    const { bankHolidays, halfBankHolidays } = await boardRota(service.manager)
    expect(halfBankHolidays).toEqual([{ date: '2026-12-24', from: '12:00' }])
    expect(bankHolidays).not.toContain('2026-12-24')
    expect([bankHolidays?.includes('2026-12-02' as never), bankHolidays?.includes('2026-12-25' as never)]).toEqual([
      true,
      false,
    ])

    const { id: _, ...ben } = await manager.ask(getAmhp, { params: { amhpId: 'ben' } })
    const weekly = [{ day: 'tue' as const, start: '09:00', end: '17:00' }]
    const otherPost = { label: 'Ward', from: null, until: null, weekly, exceptions: [] }
    await manager.ask(changeAmhp, { params: { amhpId: 'ben' }, body: { ...ben, otherPost } })
    expect((await boardRota(service.manager)).otherWork[0]).toMatchObject({ amhp: 'ben', label: 'Ward' })

    const away = { amhp: 'ben', kind: 'leave' as const, start: '2026-12-01T00:00:00Z', end: '2026-12-02T00:00:00Z' }
    const absence = await manager.ask(addAbsence, { body: away })
    const { absences, otherWork } = await boardRota(service.manager)
    expect([absences.length, otherWork.some(({ start }) => start === Date.parse('2026-12-01T09:00:00Z'))]).toEqual([
      1,
      false,
    ])
    await manager.ask(removeAbsence, { params: { absenceId: absence.id } })
    for (const more of [{ excluded: false }, { kind: 'training' as const, countsAsWork: true }]) {
      const { id } = await manager.ask(addAbsence, { body: { ...away, ...more } })
      expect((await boardRota(service.manager)).absences).toMatchObject([more])
      await manager.ask(removeAbsence, { params: { absenceId: id } })
    }
    const { id: __, ...now } = await manager.ask(getAmhp, { params: { amhpId: 'ben' } })
    await manager.ask(changeAmhp, { params: { amhpId: 'ben' }, body: { ...now, averageWeeks: 26 } })
    expect((await boardRota(service.manager)).amhps.map(({ averageWeeks }) => averageWeeks)).toContain(26)
    expect((await boardRota(service.manager)).absences).toEqual([])

    const { isExample, id, timeZone, ...facts } = await manager.ask(getService, {})
    await manager.ask(changeService, { body: { ...facts, name: 'Harbour and Hills' } })
    expect((await boardRota(service.manager)).service.name).toBe('Harbour and Hills')

    const { codes, version } = await manager.ask(getShiftCodes, {})
    await manager.ask(changeShiftCodes, { body: { codes: [...codes, { ...codes[0]!, code: 'E' }], version } })
    expect((await service.board('2026-11-30', '2026-12-07')).codes.map(({ code }) => code)).toEqual(['D', 'E'])
  })
})
