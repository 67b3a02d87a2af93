import { board } from '@amhp/shared/contract/board.ts'
import type { RotaSummary } from '@amhp/shared/contract/rotas.ts'
import type { PlannedShift } from '@amhp/shared/rota/planned-shift.ts'
import { type RecordedWork, withRecords } from '@amhp/shared/rota/with-record.ts'
import { parseDate } from '@amhp/shared/time/date.ts'
import { boardQuery, updateBoards } from '@amhp/web/data/board.ts'
import { QueryClient, QueryObserver } from '@tanstack/react-query'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import * as z from 'zod/mini'
import { at, boardShift } from './board-fixtures.ts'

const day = boardShift('day amina 2026-11-30T09:00Z 2026-11-30T17:00Z')
const late = { ...boardShift('day amina 2026-11-30T12:00Z 2026-11-30T20:00Z'), code: 'L' }
const theirs = boardShift('night ben 2026-11-30T21:00Z 2026-12-01T08:00Z')
const called = boardShift('called ben 2026-12-01T17:00Z 2026-12-02T09:00Z standby')

const post = { amhp: 'ben', start: at('2026-12-03T09:00Z'), end: at('2026-12-03T17:00Z'), label: 'Hospital' }
const onRecord = ({ id, amhp, kind, start, end }: PlannedShift): RecordedWork => ({
  ...{ id: `record-${id}`, shift: id, amhp, kind, start, end },
  ...{ actualStart: null, actualEnd: null, breakMinutes: null },
  callOuts: kind === 'standby' ? [{ start: at('2026-12-01T20:00Z'), end: at('2026-12-01T21:00Z') }] : [],
})
/** The first is of a shift that is there, the second of one that is not. */
const worked = [onRecord(called), onRecord(theirs)]

const rota = (version: number, unpublishedChanges = version): RotaSummary => ({
  id: 'winter',
  name: 'Winter',
  from: parseDate('2026-11-30')!,
  to: parseDate('2026-12-28')!,
  owner: { id: 'priya', name: 'Priya Shah' },
  edition: 1,
  publishedAt: at('2026-11-01T09:00Z'),
  unpublishedChanges,
  version,
})

/** What the server has, and its replies that are held back. */
let server: { rotas: RotaSummary[]; shifts: PlannedShift[] }
let reads: ((reply: Response) => void)[]
let client: QueryClient

const reply = (from: string) => {
  const [first, next] = [parseDate(from)!, parseDate('2026-12-28')!]
  const recorded = withRecords(server.shifts, worked)
  const written = z.encode(board, {
    rotas: server.rotas,
    document: {
      format: 'amhp-rota/2',
      service: {
        name: 'Test',
        timeZone: 'Europe/London',
        authorities: [{ id: 'north', name: 'North', nation: 'england' }],
      },
      period: { from: first, to: next },
      otherAuthorities: [],
      roles: [],
      dutyPattern: [],
      dutySlots: [],
      coveredElsewhere: [],
      amhps: [],
      otherWork: [post, ...recorded.otherWork],
      absences: [],
      derogations: [],
      restGiven: [],
      restProtected: [],
      rules: {},
      shifts: recorded.shifts,
    },
    checked: null,
    worked: [...worked],
    codes: [],
    shiftCodes: Object.fromEntries(server.shifts.flatMap(({ id, code }) => (code ? [[id, code]] : []))),
    published: [],
    people: [],
  })
  return new Response(JSON.stringify(written))
}

beforeEach(() => {
  server = { rotas: [rota(1)], shifts: [day, called] }
  reads = []
  client = new QueryClient()
  vi.stubGlobal('fetch', (address: string) => {
    const answer = reply(new URL(address, 'http://board').searchParams.get('from')!)
    return new Promise<Response>((resolve) => reads.push(() => resolve(answer)))
  })
})
afterEach(() => {
  client.clear()
  vi.unstubAllGlobals()
})

const answer = async () => {
  for (const send of reads.splice(0)) send(new Response())
  await expect.poll(() => client.isFetching()).toBe(0)
}
const query = (from: string) => boardQuery(parseDate(from)!, parseDate('2026-12-28')!)
const cached = (from = '2026-11-30') => client.getQueryData(query(from).queryKey)
const starts = (from?: string) =>
  cached(from)?.shifts.map(({ id, start }) => `${id} ${new Date(start).toISOString().slice(11, 16)}`)

/** Puts a week on the screen. */
const show = (from = '2026-11-30') => new QueryObserver(client, query(from)).subscribe(() => {})
async function shown() {
  show()
  await answer()
}
const save = (now: [string, PlannedShift | null], rotas?: RotaSummary[]) => updateBoards(client, new Map([now]), rotas)

describe('a board in the cache', () => {
  test('holds the draft as planned, and what is on record beside the document', async () => {
    server.shifts = [late, called]
    await shown()
    expect(cached()?.shifts).toEqual([late, called])
    expect(cached()?.document.shifts).toEqual([])
    expect(cached()?.document.otherWork).toEqual([post])
    expect(cached()?.worked).toEqual(worked)
  })

  test.each([
    ['changed', ['day', late], ['day 12:00', 'called 17:00']],
    ['deleted', ['day', null], ['called 17:00']],
    ['added', ['night', theirs], ['day 09:00', 'called 17:00', 'night 21:00']],
  ] as const)('has a shift %s by an edit without being read again', async (_, [id, shift], expected) => {
    await shown()
    await save([id, shift], [rota(2, 7)])
    expect(starts()).toEqual(expected)
    expect(cached()?.rotas).toEqual([rota(2, 7)])
    expect(reads).toHaveLength(0)
  })

  test('keeps an edit made while a read was in flight, and is read once more', async () => {
    await shown()
    client.refetchQueries()
    server = { rotas: [rota(2)], shifts: [late, called, theirs] }
    const before = reads.splice(0)
    await save(['day', late], [rota(2)])
    before[0]!(new Response())
    await expect.poll(() => reads).toHaveLength(1)
    expect(starts()).toEqual(['day 12:00', 'called 17:00'])
    await answer()
    expect(starts()).toEqual(['day 12:00', 'called 17:00', 'night 21:00'])
  })

  test.each([
    ['where someone else has edited the rota meanwhile', [rota(3)], 1],
    ['where someone else has edited it since, and that was read first', [rota(0)], 1],
    ['where the edit was refused because they had', undefined, 1],
    ['not where the edit was read before its reply came', [rota(1)], 0],
    ['not after an edit that touched no rota of it', [{ ...rota(9), id: 'summer' }], 0],
  ])('is read again %s', async (_, rotas, times) => {
    await shown()
    await save(['day', late], rotas)
    expect(starts()).toEqual(['day 12:00', 'called 17:00'])
    expect(reads).toHaveLength(times)
  })

  test('of a week that is not shown takes the edit, and is read again when shown', async () => {
    void client.prefetchQuery(query('2026-12-07'))
    await answer()
    await shown()
    await save(['day', late], [rota(2)])
    expect(starts('2026-12-07')).toEqual(['day 12:00', 'called 17:00'])
    expect(reads).toHaveLength(0)
    show('2026-12-07')
    expect(reads).toHaveLength(1)
  })

  test('keeps the age of its last read, so that edits do not delay reading the edits of others', async () => {
    await shown()
    const { dataUpdatedAt } = client.getQueryState(query('2026-11-30').queryKey)!
    vi.spyOn(Date, 'now').mockReturnValue(dataUpdatedAt + 31_000)
    await save(['day', late], [rota(2)])
    vi.restoreAllMocks()
    expect(reads).toHaveLength(1)
  })
})
