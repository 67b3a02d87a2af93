import { editionShifts, otherPostHours, otherPosts } from '@amhp/db/schema/index.ts'
import type { ClockTime } from '@amhp/shared/time/clock-time.ts'
import { parseInstant } from '@amhp/shared/time/instant.ts'
import { eq } from 'drizzle-orm'
import { expect, test } from 'vitest'
import { boardOn } from '../support/browser/board-page.ts'
import { expectNoAxeFindings } from '../support/browser/browser.ts'
import { expectFits, expectFocus, journey, seen } from '../support/browser/journey.ts'

const tour = journey()
const { signInAs } = tour
const phone = { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true }

test('an AMHP records a late finish in two taps, and is told when she may next start', async () => {
  // Tom Bell's day is planned from 08:45 to 17:15.
  tour.server.clock.set('2026-12-03T22:40:00Z')
  const page = await signInAs(/Tom Bell, AMHP/, phone)
  const section = page.getByRole('region', { name: 'Record what happened' })
  await seen(section.getByText('Thu 3 Dec 08:45 to 17:15'))
  const end = section.getByRole('button', { name: /^End of shift/ }).first()
  const { y, height } = (await end.boundingBox())!
  expect(y + height, 'End of shift is reached without scrolling').toBeLessThan(844)
  await end.tap()
  await seen(section.getByText('Finished 22:40. Why late?'))
  await expectFits(page, 'the end of a shift')
  await expectNoAxeFindings(page, 'the end of a shift at 390')
  await section.getByRole('button', { name: 'No bed' }).tap()
  await seen(page.getByText('Recorded. Rest until 09:40 on Friday 4 December.'))
  await expectFocus(page, /Rest until 09:40/)
  await seen(
    page.getByText(
      'Your 08:45 shift on Friday 4 December starts 10 h 5 min after you finished; 11 hours end at 09:40.',
    ),
  )
  await seen(page.getByText('On Priya Shah’s notices page since 22:40, not seen yet.'))
  await seen(section.getByText('Finished at 22:40: no bed.'))
  await expectFits(page, 'the answer')
  await expectNoAxeFindings(page, 'the answer at 390')
  await page.reload()
  await seen(
    page.getByText('You are resting until 09:40 on Friday 4 December.'),
    page.getByText(/08:45 shift on Friday 4 December starts 10 h 5 min after you finished/),
    page.getByText('On Priya Shah’s notices page since 22:40, not seen yet.'),
  )
  const next = page.getByRole('region', { name: 'Next shift' })
  await seen(next.getByText('10 h 5 min, too short. Rest ends at 09:40'))
  await expectFits(page, 'while she rests')
  await expectNoAxeFindings(page, 'while she rests at 390')

  await page.getByRole('button', { name: 'Menu', exact: true }).tap()
  await page.getByRole('link', { name: 'On now' }).tap()
  await seen(page.getByText('You are resting until 09:40 on Friday 4 December.'))
  await expectNoAxeFindings(page, 'another page while she rests')
  await page.getByRole('main').getByRole('link', { name: 'My shifts' }).tap()

  await section.getByRole('link', { name: /^Change this record/ }).tap()
  await seen(page.getByRole('heading', { name: 'What happened on a shift' }))
  await page.getByLabel('Breaks, in minutes').fill('none')
  await page.getByRole('button', { name: 'Save what happened' }).tap()
  await seen(page.getByRole('alert').getByRole('link', { name: /whole number of minutes/ }))
  await expectNoAxeFindings(page, 'a record with a fault')
  await page.getByLabel('Breaks, in minutes').fill('20')
  await page.getByRole('button', { name: 'Save what happened' }).tap()
  await seen(page.getByText(/^Recorded. Rest until 09:40/))
  await expectFits(page, 'the record')
  await expectNoAxeFindings(page, 'the record at 390')

  const priya = await signInAs(/Priya Shah/)
  await priya.goto('/rota?from=2026-11-30')
  await boardOn(priya).cell('Tom Bell', 3).click()
  await priya.getByRole('link', { name: 'Record what happened' }).click()
  await seen(priya.getByText(/^Tom Bell: Northshire day/))
  await expect.poll(() => priya.getByLabel('Breaks, in minutes').inputValue()).toBe('20')
  expect(await priya.getByLabel('Why it ended late').inputValue()).toBe('no-bed')
  await priya.goBack()
  await boardOn(priya).cell('Tom Bell', 3).click()
  await priya.getByRole('link', { name: 'History' }).click()
  await seen(priya.getByText(/Recorded what happened on the shift of Tom Bell.*ended 22:40, 20 minutes of breaks/))
  await expectNoAxeFindings(priya, 'the history of a shift that was recorded')
})

test('a lead enters a derogation, a manager records rest given, and the AMHP sees both on her phone', async () => {
  tour.server.clock.set('2026-12-04T18:00:00Z')
  const frances = await signInAs(/Frances Doyle, lead/)
  await frances.goto('/derogations')
  const reach = frances.getByRole('table', { name: 'What each regulation reaches' })
  await seen(
    reach.getByRole('row', { name: /^Regulation 22.*Daily rest .* and weekly rest .*Only where she changes shift/ }),
  )
  await seen(reach.getByRole('row', { name: /^Regulation 23.*breaks .* and hazardous night work .*Whenever/ }))
  await frances.getByRole('button', { name: 'Add a derogation' }).click()
  const regulation = frances.getByLabel('Working Time Regulations 1998')
  await regulation.selectOption('22')
  await seen(frances.getByText(/^Reaches: Daily rest .* and weekly rest .*Only where she changes shift/))
  await regulation.selectOption('21')
  await seen(
    frances.getByText(/^Reaches: Daily rest .*, breaks .* and hazardous night work .*Whenever it is in force.$/),
  )
  await frances.getByRole('button', { name: 'Add derogation' }).click()
  await seen(frances.getByRole('alert').getByRole('link', { name: 'Choose the first day' }))
  await expectNoAxeFindings(frances, 'a derogation with faults')
  await frances.getByLabel('Basis').fill('Workforce agreement 4, 1 March 2026')
  await frances.getByLabel('First day').fill('2026-03-01')
  await frances.getByRole('button', { name: 'Add derogation' }).click()
  await seen(frances.getByRole('row', { name: /21 Everyone From 1 March 2026, no end date Workforce agreement 4/ }))
  await expectNoAxeFindings(frances, 'derogations')

  const priya = await signInAs(/Priya Shah/)
  await priya.goto('/compensatory-rest')
  const account = priya.getByRole('region', { name: 'Tom Bell' })
  // A shortfall of the example is planned for the week after.
  await seen(account.getByText('55 min of rest still to be given, and 30 min more for planned shifts.'))
  await priya.getByRole('button', { name: 'Record rest given' }).click()
  await priya.getByLabel('AMHP', { exact: true }).selectOption({ label: 'Tom Bell' })
  await priya.getByLabel('From', { exact: true }).fill('2026-12-05')
  await priya.getByLabel('From, Time').fill('09:00')
  await priya.getByLabel('Until', { exact: true }).fill('2026-12-05')
  await priya.getByLabel('Until, Time').fill('09:30')
  await expectNoAxeFindings(priya, 'recording rest')
  await priya.getByRole('button', { name: 'Record rest', exact: true }).click()
  await seen(account.getByText('25 min of rest still to be given, and 30 min more for planned shifts.'))
  await seen(account.getByRole('row', { name: /Owed.*55 min, 25 min still to give.*Sat 5 Dec 09:00 to 09:30/ }))
  await expectNoAxeFindings(priya, 'the ledger')

  const tom = await signInAs(/Tom Bell, AMHP/, phone)
  const rest = tom.getByRole('region', { name: 'Rest owed and given' })
  await seen(rest.getByText(/^25 min .* for planned shifts. Your service gives rest that is owed within 14 days/))
  await expectFits(tom, 'my shifts with rest owed')
  await expectNoAxeFindings(tom, 'my shifts with rest owed at 390')
})

test('a lead records other protection in place of that rest, and the AMHP reads why on her phone', async () => {
  tour.server.clock.set('2026-12-22T18:00:00Z')
  const frances = await signInAs(/Frances Doyle, lead/)
  await frances.goto('/compensatory-rest')
  const account = frances.getByRole('region', { name: 'Tom Bell' })
  await seen(account.getByText('55 min of rest still to be given, 25 min of it overdue.'))
  await account.getByRole('button', { name: /^Record other protection for Tom Bell, Thu 3 Dec/ }).click()
  const form = frances.getByRole('region', { name: 'Other protection for Tom Bell' })
  await seen(form.getByText(/^Rest was short Thu 3 Dec 22:40 to Fri 4 Dec 08:45/))
  await form.getByRole('button', { name: 'Record protection' }).click()
  await seen(frances.getByRole('alert').getByRole('link', { name: 'Give a reason of a few words' }))
  await expectNoAxeFindings(frances, 'other protection with a fault')

  await form.getByLabel('Reason').fill('Flooding all month; lighter duties and a health assessment instead')
  await frances.getByRole('link', { name: 'On now' }).click()
  const question = frances.getByRole('dialog', { name: 'Leave without saving?' })
  await question.getByRole('button', { name: 'Stay on this page' }).click()
  await form.getByRole('button', { name: 'Record protection' }).click()
  await seen(account.getByText('30 min of rest still to be given.'))
  await seen(account.getByRole('row', { name: /Protected.*55 min Other protection instead: Flooding.*Nothing is due/ }))
  await expectNoAxeFindings(frances, 'other protection in the ledger')

  const tom = await signInAs(/Tom Bell, AMHP/, phone)
  const rest = tom.getByRole('region', { name: 'Rest owed and given' })
  await seen(rest.getByText(/^30 min of rest still to be given/))
  await seen(rest.getByText(/^Other protection instead: Flooding all month/))
  await expectFits(tom, 'my shifts with other protection')
  await expectNoAxeFindings(tom, 'my shifts with other protection at 390')

  await account.getByRole('button', { name: /^Remove protection/ }).click()
  await account.getByRole('button', { name: 'Remove this protection' }).click()
  await seen(account.getByText('55 min of rest still to be given, 25 min of it overdue.'))
})

test('an AMHP on standby records a call-out, after a fault for what is missing', async () => {
  const { store, clock } = tour.server
  const day = (await store.read.select().from(editionShifts)).find(({ amhpId }) => amhpId === 'tom-bell')!
  const span = { start: parseInstant('2026-12-05T17:00:00Z')!, end: parseInstant('2026-12-06T09:00:00Z')! }
  await store.tx(async (q) => {
    await q.insert(editionShifts).values({ ...day, shiftId: 'called', kind: 'standby', code: null, ...span })
    const { serviceId, amhpId } = day
    await q.update(otherPosts).set({ label: 'Children’s Services' }).where(eq(otherPosts.amhpId, amhpId))
    const times = { start: '09:30' as ClockTime, end: '17:00' as ClockTime }
    for (const weekday of ['sat', 'sun'] as const)
      await q.insert(otherPostHours).values({ serviceId, amhpId, day: weekday, ...times })
  })
  clock.set('2026-12-06T04:10:00Z')
  const page = await signInAs(/Tom Bell, AMHP/, phone)
  const section = page.getByRole('region', { name: 'Record what happened' })
  await seen(section.getByText('Sat 5 Dec 17:00 to Sun 6 Dec 09:00').first())
  await section.getByRole('button', { name: /^Record a call-out/ }).tap()
  await section.getByRole('button', { name: 'By phone' }).tap()
  const fault = page.getByRole('alert').getByRole('link', { name: 'Enter when the call came' })
  await seen(fault)
  await expectFits(page, 'a call-out')
  await expectNoAxeFindings(page, 'a call-out with a fault')
  await fault.tap()
  await section.getByLabel('Call came at, Time').fill('02:00')
  await section.getByLabel('Held up by').selectOption('court')
  await section.getByRole('button', { name: 'Attended' }).tap()
  await seen(page.getByText('Recorded. Rest until 15:10.'))
  await seen(
    page.getByText(
      'Your 09:30 in Children’s Services starts 5 h 20 min after you finished; 11 hours end at 15:10. The longest rest before it is 9 h.',
    ),
  )
  await expectFits(page, 'an answer about the other post')
  await seen(section.getByText('Called out Sun 6 Dec 02:00 to 04:10, attended: court or a warrant.'))
  await expectNoAxeFindings(page, 'a call-out that is recorded')
})
