import { editionShifts } from '@amhp/db/schema/index.ts'
import { parseInstant } from '@amhp/shared/time/instant.ts'
import { expect, test } from 'vitest'
import { expectNoAxeFindings } from '../support/browser/browser.ts'
import { expectFits, journey, seen } from '../support/browser/journey.ts'

const tour = journey()
const { signInAs } = tour
const phone = { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true }

/** A published shift of Tom Bell in the night of 30 October 2027; it is the second 01:30. */
async function thatNight(kind: 'waking' | 'standby', start: string, end: string) {
  const { store, clock } = tour.server
  const day = (await store.read.select().from(editionShifts)).find(({ amhpId }) => amhpId === 'tom-bell')!
  const span = { start: parseInstant(start)!, end: parseInstant(end)! }
  await store.tx(async (q) => {
    await q.insert(editionShifts).values({ ...day, shiftId: `${kind}-at-night`, kind, code: null, ...span })
  })
  clock.set('2027-10-31T01:30:00Z')
  const page = await signInAs(/Tom Bell, AMHP/, phone)
  return { page, section: page.getByRole('region', { name: 'Record what happened' }) }
}

test('a call-out from the first 01:50 to the second 01:20 lasts half an hour', async () => {
  const { page, section } = await thatNight('standby', '2027-10-30T17:00Z', '2027-10-31T09:00Z')
  await section.getByRole('button', { name: /^Record a call-out/ }).tap()
  await section.getByLabel('Call came at, Time').fill('01:50')
  expect(await section.getByLabel('Which 01:50?').inputValue()).toBe('first')
  await section.getByLabel('Work ended at, Time').fill('01:20')
  expect(await section.getByLabel('Which 01:20?').inputValue()).toBe('second')
  await section.getByRole('button', { name: 'Attended' }).tap()
  await seen(page.getByText('Recorded. Rest until 12:20.'))
  await seen(section.getByText('Called out Sun 31 Oct 01:50 BST to 01:20 GMT, attended.'))
})

test('a shift that ends at the second 01:30 is recorded as it is, and can be corrected to the first', async () => {
  const { page, section } = await thatNight('waking', '2027-10-30T14:00Z', '2027-10-30T22:00Z')
  await section.getByRole('button', { name: /^End of shift/ }).tap()
  await seen(section.getByText('Finished 01:30 GMT on Sunday 31 October. Why late?'))
  const which = section.getByLabel('Which 01:30?')
  expect(await which.inputValue()).toBe('second')
  await which.selectOption({ label: 'The first, 01:30 BST' })
  await seen(section.getByText('Finished 01:30 BST on Sunday 31 October. Why late?'))
  await which.selectOption({ label: 'The second, 01:30 GMT' })
  await expectFits(page, 'a time that comes twice')
  await expectNoAxeFindings(page, 'a time that comes twice at 390')
  await section.getByRole('button', { name: 'No bed' }).tap()
  await seen(page.getByText('Recorded. Rest until 12:30.'), section.getByText('Finished at 01:30 GMT'))
})
