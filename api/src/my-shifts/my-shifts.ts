import type { Given, Reply } from '@amhp/shared/contract/endpoint.ts'
import type { getMyShifts as endpoint } from '@amhp/shared/contract/my-shifts.ts'
import { Problem } from '@amhp/shared/contract/problems.ts'
import { prepare } from '@amhp/shared/rules/prepare.ts'
import { addDays, parseDate } from '@amhp/shared/time/date.ts'
import { formatInstant } from '@amhp/shared/time/instant.ts'
import { overlaps } from '@amhp/shared/time/span.ts'
import { dateAt, startOfDay } from '@amhp/shared/time/zone.ts'
import type { Context } from '../http/route.ts'
import { documentOf, shiftsAround } from '../rotas/load-document.ts'
import { readDays } from '../rotas/read-days.ts'
import { standingFacts } from '../rotas/standing-facts.ts'
import { rotaPeriods } from '../rotas/store.ts'
import { newestEditions } from '../shifts/store.ts'
import { describeShifts } from './describe-shifts.ts'
import { codeNames } from './store.ts'

const usualDays = 12 * 7
const mostDays = 400

/**
 * The published shifts of the AMHP whose account asks, from today for twelve weeks unless she asks for other days. Rest
 * before a shift counts from her last work that is known: shifts as published, and her other post.
 */
export async function myShifts(
  { from, to }: Given<typeof endpoint>['query'],
  { store, clock, account }: Context,
): Promise<Reply<typeof endpoint>> {
  const { serviceId, zone } = account
  const now = clock.now()
  const first = from ?? dateAt(zone, now)
  // A `from` that is no day is refused by readDays, whatever the end.
  const days = readDays({ from: first, to: to ?? addDays(parseDate(first) ?? dateAt(zone, now), usualDays) }, mostDays)
  const standing = await standingFacts(store, serviceId)
  const me = standing.people.find(({ amhp }) => amhp === account.amhp)
  if (!me)
    throw new Problem(
      'not-found',
      'Your account is not linked to an AMHP of the register. Ask a manager of your service.',
    )
  const q = store.read
  const shifts = await shiftsAround(q, serviceId, standing, days, 'published')
  const mine = shifts.filter(({ amhp }) => amhp === me.amhp)
  const posts = standing.posts.filter(({ amhp }) => amhp === me.amhp)
  const { people } = prepare(await documentOf(q, serviceId, { ...standing, posts }, days, mine), 'shown')
  const shown = { start: startOfDay(zone, days.from), end: startOfDay(zone, days.to) }
  const published = await newestEditions(q, serviceId)
  const until = (await rotaPeriods(q, serviceId)).filter(({ id }) => published.has(id)).map((rota) => rota.to)
  return {
    asOf: formatInstant(now),
    amhp: { id: me.amhp, name: me.name },
    shifts: describeShifts(
      mine.filter((shift) => overlaps(shift, shown)),
      shifts.filter(({ amhp }) => amhp !== me.amhp),
      people.find(({ amhp }) => amhp.id === me.amhp)!.stretches,
      new Map(standing.people.map(({ amhp, name }) => [amhp, name])),
      await codeNames(q, serviceId),
    ),
    publishedUntil: until.at(-1) ?? null,
  }
}
