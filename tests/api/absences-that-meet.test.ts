import { addAbsence, changeAbsence, listAbsences } from '@amhp/shared/contract/absences.ts'
import { listAudit } from '@amhp/shared/contract/audit.ts'
import { listSecurityEvents } from '@amhp/shared/contract/security-events.ts'
import { describe, expect, test } from 'vitest'
import { at, rotaService } from '../support/services/rota-service.ts'

/** `'ben leave 1-4'` are Ben's whole days from 1 to 4 December; `'… 1@12-4'` begin at noon. */
function away(line: string) {
  const [amhp = '', kind = '', days = ''] = line.split(' ')
  const [first = '', last = ''] = days.split('-')
  const [day = '', hour = '00'] = first.split('@')
  const two = (number: number | string) => String(number).padStart(2, '0')
  const start = at(`2026-12-${two(day)} ${hour}:00`)
  return { amhp, kind: kind as 'leave', start, end: at(`2026-12-${two(Number(last) + 1)} 00:00`) }
}

interface Met {
  readonly id: string
  readonly version: number
  readonly merges: boolean
}

async function absences() {
  const service = await rotaService()
  const { manager } = service
  const enter = (line: string, others: object[] = []) =>
    manager.try(addAbsence, { body: { ...away(line), others } as never })
  const asked = async (line: string) => (await enter(line)).problem.met as Met[]
  const answers = (met: readonly Met[], becomes: 'kept' | 'merged') =>
    met.map(({ id, version, merges }) => ({ absence: id, version, becomes: merges ? becomes : 'kept' }))
  /** Days of December, as written above. */
  const stored = async () => {
    const { absences } = await manager.ask(listAbsences, { query: { from: '2026-11-30', to: '2027-01-01' } })
    return absences.map(
      ({ amhp, kind, start, end }) => `${amhp} ${kind} ${start.slice(8, 10)}-${Number(end.slice(8, 10)) - 1}`,
    )
  }
  return { ...service, enter, asked, answers, stored }
}

describe('of a person who is away from 4 to 6 December', () => {
  test.each([
    ['the same days, of another kind', 'ben sickness 4-6', 'from Fri 4 Dec to Sun 6 Dec', false],
    ['days that overlap', 'ben leave 6-9', 'from Fri 4 Dec to Sun 6 Dec', true],
    ['days within', 'ben leave 5-5', 'from Fri 4 Dec to Sun 6 Dec', true],
    ['days around', 'ben leave 1-9', 'from Fri 4 Dec to Sun 6 Dec', true],
    ['days that go on from there', 'ben leave 7-9', 'from Fri 4 Dec to Sun 6 Dec', true],
    ['days that end there', 'ben leave 1-3', 'from Fri 4 Dec to Sun 6 Dec', true],
    ['a part of a day', 'ben training 6@12-6', 'from Fri 4 Dec to Sun 6 Dec', false],
  ])('%s are asked about', async (_, line, days, merges) => {
    const { enter, stored } = await absences()
    await enter('ben leave 4-6')
    const { problem } = await enter(line)
    expect([problem.code, problem.detail]).toEqual([
      'already-away',
      `Nothing was saved: Ben Okafor is already away ${days}. Say whether each stays or is merged into one.`,
    ])
    expect(problem.met).toMatchObject([{ kind: 'leave', version: 1, merges }])
    expect(await stored()).toEqual(['ben leave 04-6'])
  })

  test.each([
    ['go on in another kind', 'ben sickness 7-9'],
    ['end there in another kind', 'ben training 1-3'],
    ['lie apart', 'ben leave 8-9'],
    ['are of someone else', 'cara leave 4-6'],
  ])('days that %s are not', async (_, line) => {
    const { enter } = await absences()
    await enter('ben leave 4-6')
    expect((await enter(line)).status).toBe(200)
  })
})

describe('what is answered is done', () => {
  test('both are kept, and not asked about again while neither moves', async () => {
    const { manager, enter, asked, answers, stored } = await absences()
    await enter('ben leave 4-6')
    const { value } = await enter('ben leave 6-9', answers(await asked('ben leave 6-9'), 'kept'))
    expect(await stored()).toEqual(['ben leave 04-6', 'ben leave 06-9'])
    const params = { absenceId: value.id }
    const body = { ...away('ben leave 6-9'), version: 1 }
    await manager.ask(changeAbsence, { params, body: { ...body, excluded: false } })
    const longer = { ...away('ben leave 6-10'), excluded: false, version: 2 }
    expect(await manager.refused(changeAbsence, { params, body: longer })).toBe('already-away')
  })

  test('a new one and all it joins become the earliest, in one change that the trail tells', async () => {
    const { manager, enter, asked, answers, stored } = await absences()
    const { value: first } = await enter('ben leave 2-3')
    await enter('ben leave 7-9')
    await enter('ben sickness 5-5')
    const { value } = await enter('ben leave 4-6', answers(await asked('ben leave 4-6'), 'merged'))
    expect(value).toMatchObject({
      id: first.id,
      version: 2,
      start: at('2026-12-02 00:00'),
      end: at('2026-12-10 00:00'),
    })
    expect(await stored()).toEqual(['ben leave 02-9', 'ben sickness 05-5'])
    const { entries } = await manager.ask(listAudit, { query: { kind: 'absence' } })
    const of = 'an absence of Ben Okafor,'
    expect(entries.slice(0, 2).map(({ what }) => what)).toEqual([
      `Removed ${of} Mon 7 Dec 00:00 to Thu 10 Dec 00:00, merged into another`,
      `Changed ${of} Wed 2 Dec 00:00 to Thu 10 Dec 00:00, merged from Fri 4 Dec 00:00 to Mon 7 Dec 00:00; Wed 2 Dec 00:00 to Fri 4 Dec 00:00; Mon 7 Dec 00:00 to Thu 10 Dec 00:00`,
    ])
    expect(JSON.stringify(entries)).not.toMatch(/leave|sick/)
  })

  test('a changed one takes the other in', async () => {
    const { manager, enter, answers, stored } = await absences()
    await enter('ben leave 2-3')
    const { value } = await enter('ben leave 8-9')
    const params = { absenceId: value.id }
    const body = { ...away('ben leave 3-9'), version: 1 }
    const { problem } = await manager.try(changeAbsence, { params, body })
    const others = answers(problem.met as Met[], 'merged')
    const changed = await manager.ask(changeAbsence, { params, body: { ...body, others } as never })
    expect(changed).toMatchObject({ id: value.id, version: 2 })
    expect(await stored()).toEqual(['ben leave 02-9'])
  })

  test('merging with one that holds it all already writes nothing', async () => {
    const { manager, enter, asked, answers } = await absences()
    const { value } = await enter('ben leave 2-9')
    const again = () => asked('ben leave 4-5').then((met) => enter('ben leave 4-5', answers(met, 'merged')))
    expect((await again()).value).toEqual(value)
    expect((await again()).value).toEqual(value)
    expect((await manager.ask(listAudit, { query: { kind: 'absence' } })).entries).toHaveLength(1)
  })

  test('sent twice, a merge is made once', async () => {
    const { enter, asked, answers, stored } = await absences()
    await enter('ben leave 2-5')
    const others = answers(await asked('ben leave 4-9'), 'merged')
    const both = await Promise.all([enter('ben leave 4-9', others), enter('ben leave 4-9', others)])
    expect(both.map(({ status }) => status)).toEqual([200, 409])
    expect(await stored()).toEqual(['ben leave 02-9'])
  })
})

describe('what no longer is as it was answered', () => {
  test('is asked again where it changed or another came', async () => {
    const { manager, enter, asked, answers, stored } = await absences()
    const { value } = await enter('ben leave 4-6')
    const met = await asked('ben leave 6-9')
    const body = { ...away('ben leave 5-6'), version: 1 }
    await manager.ask(changeAbsence, { params: { absenceId: value.id }, body })
    expect((await enter('ben leave 6-9', answers(met, 'merged'))).problem.code).toBe('already-away')
    const now = await asked('ben leave 6-9')
    await enter('ben training 8-8')
    const { problem } = await enter('ben leave 6-9', answers(now, 'kept'))
    expect([problem.code, (problem.met as Met[]).length]).toEqual(['already-away', 2])
    expect(await stored()).toEqual(['ben leave 05-6', 'ben training 08-8'])
  })

  test('is refused where there is nothing to merge with any more', async () => {
    const { manager, enter, asked, answers, stored } = await absences()
    const { value } = await enter('ben leave 4-6')
    const met = await asked('ben leave 6-9')
    const body = { ...away('ben leave 1-2'), version: 1 }
    await manager.ask(changeAbsence, { params: { absenceId: value.id }, body })
    const { problem } = await enter('ben leave 6-9', answers(met, 'merged'))
    expect(problem.faults).toEqual([
      { path: 'others[0]', message: 'The absence to merge with has since been changed or removed. Save again' },
    ])
    expect(await stored()).toEqual(['ben leave 01-2'])
  })

  test('nor are absences merged of different kinds, or with other choices', async () => {
    const { manager, enter, asked } = await absences()
    await enter('ben sickness 4-6')
    await manager.ask(addAbsence, { body: { ...away('cara leave 4-6'), excluded: false } })
    for (const line of ['ben leave 6-9', 'cara leave 6-9']) {
      const [met] = await asked(line)
      const { problem } = await enter(line, [{ absence: met!.id, version: 1, becomes: 'merged' }])
      expect(problem.faults?.[0]?.path).toBe('others[0]')
    }
  })
})

test('asking shows a manager why somebody is away, which is counted as a reading of sickness', async () => {
  const { enter, asked, lead } = await absences()
  await enter('ben sickness 4-6')
  await asked('ben leave 6-9')
  const { events } = await lead.ask(listSecurityEvents, { query: {} })
  const read = events.filter(({ kind }) => kind === 'sickness-read')
  expect(read).toMatchObject([{ count: 2, detail: { endpoint: 'POST /api/absences' } }])
})
