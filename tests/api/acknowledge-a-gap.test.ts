import { findingAcknowledgements } from '@amhp/db/schema/index.ts'
import {
  acknowledgeFinding,
  closeAcknowledgement,
  listAcknowledgements,
} from '@amhp/shared/contract/acknowledgements.ts'
import { listAudit } from '@amhp/shared/contract/audit.ts'
import { compareRota, publishRota } from '@amhp/shared/contract/editions.ts'
import { parseDate } from '@amhp/shared/time/date.ts'
import { parseInstant } from '@amhp/shared/time/instant.ts'
import { expect, test } from 'vitest'
import { at, rotaService, serviceId, shift } from '../support/services/rota-service.ts'

// A gap in cover is acknowledged whole: the floor and the minimum of both councils, each with a row of its own.

const week = { from: '2026-11-30', to: '2026-12-07' }

/** Ben is on duty for the first week but Tuesday, and nobody after it. */
async function gapOnTuesday() {
  const service = await rotaService()
  await service.add(
    shift('ben', '2026-11-30 00:00', '2026-12-01 00:00'),
    shift('ben', '2026-12-02 00:00', '2026-12-07 00:00'),
  )
  const compared = () => service.manager.ask(compareRota, { params: { rotaId: service.rota } })
  const tuesday = async () => (await compared()).leftOpen.find(({ level }) => level === 'gap')!
  const acknowledge = (finding: string, reason = 'Eastvale is asked') =>
    service.manager.try(acknowledgeFinding, {
      body: {
        ...{ finding, ...week, in: 'draft', reasonCode: 'nobody-else', reason },
        ...{ owner: 'priya-shah', until: '2026-12-20' },
      },
    })
  const listed = async () => (await service.lead.ask(listAcknowledgements, {})).acknowledgements
  return { service, compared, tuesday, acknowledge, listed }
}

test('a gap is acknowledged once, listed once, and closed once', async () => {
  const { service, tuesday, acknowledge, listed } = await gapOnTuesday()
  const gap = await tuesday()
  expect(gap.parts!.map(({ key }) => key.split('/').slice(0, 2).join(' '))).toEqual([
    'cover-floor harbour-north',
    'cover-floor harbour-south',
    'cover-minimum harbour-north',
    'cover-minimum harbour-south',
  ])
  const { value } = await acknowledge(gap.parts![3]!.key)
  expect(value).toMatchObject({
    state: 'standing',
    found: {
      key: gap.key,
      why: 'Nobody on duty for 24 h: the 24-hour floor of both councils; “Day” of both councils.',
    },
    present: [{ key: gap.key }],
  })
  expect([(await listed()).length, (await listed())[0]!.found.parts?.length]).toEqual([1, 4])
  expect(await tuesday()).toMatchObject({ reason: 'Eastvale is asked', left: [] })
  expect((await acknowledge(gap.key)).problem.code).toBe('already-exists')
  const { entries } = await service.lead.ask(listAudit, { query: { kind: 'acknowledgement' } })
  expect(entries.map(({ what }) => what)).toEqual([
    'Acknowledged a finding of “An AMHP at every hour of every day” and “Each duty slot has its minimum” until 20 December 2026; Priya Shah looks after it',
  ])
  await service.lead.ask(closeAcknowledgement, { params: { acknowledgementId: value.id } })
  expect((await listed()).map(({ state }) => state)).toEqual(['closed'])
  expect(await tuesday()).toMatchObject({ reason: null, left: [] })
})

test('a gap that is filled in the middle stays acknowledged, as the two that are left', async () => {
  const { service, tuesday, acknowledge, listed } = await gapOnTuesday()
  await acknowledge((await tuesday()).key)
  await service.add(shift('cara', '2026-12-01 09:00', '2026-12-01 17:00'))
  const [line, ...others] = await listed()
  expect([others, line!.state]).toEqual([[], 'standing'])
  expect(line!.present.map(({ start, end, parts }) => [start, end, parts?.length])).toEqual([
    ['2026-12-01T00:00:00Z', '2026-12-01T09:00:00Z', 2],
    ['2026-12-01T17:00:00Z', '2026-12-02T00:00:00Z', 2],
  ])
})

test('an acknowledgement of a part, as earlier ones are, still counts; the rest is left', async () => {
  const { service, compared, tuesday, acknowledge, listed } = await gapOnTuesday()
  const gap = await tuesday()
  const { why, source, ...part } = gap.parts![0]!
  await service.store.tx(async (q) => {
    await q.insert(findingAcknowledgements).values({
      ...{
        serviceId,
        id: 'earlier',
        finding: part.key,
        rule: part.rule,
        level: part.level,
        found: { ...part, why, source },
      },
      ...{ reasonCode: 'other', reason: 'Asked before', ownerId: 'priya-shah', accountId: 'priya-shah' },
      ...{ until: parseDate('2026-12-20')!, at: parseInstant(at('2026-11-29 12:00'))! },
    })
  })
  const left = gap.parts!.slice(1).map(({ key }) => key)
  expect(await tuesday()).toMatchObject({ reason: null, left })

  const { rota, leftOpen } = await compared()
  const others = leftOpen.flatMap(({ key, level }) => (level === 'gap' && key !== gap.key ? [key] : []))
  const reasons = others.map((finding) => ({ finding, reason: 'Not planned yet' }))
  const publish = { params: { rotaId: service.rota }, body: { version: rota.version, reasons } }
  const refused = await service.manager.try(publishRota, publish)
  expect(refused.problem.faults?.map(({ path }) => path)).toContain(gap.key)

  expect((await acknowledge(gap.key)).status).toBe(200)
  expect((await listed()).map(({ found, reason }) => [found.parts?.length, reason])).toEqual([
    [3, 'Eastvale is asked'],
    [1, 'Asked before'],
  ])
  expect(await tuesday()).toMatchObject({ left: [], reason: 'Asked before' })
})
