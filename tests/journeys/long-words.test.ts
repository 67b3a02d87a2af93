import { expect, test } from 'vitest'
import { expectFits, journey, seen } from '../support/browser/journey.ts'

const { signInAs } = journey()
/** Such as an address pasted into a sentence. */
const long = `https://example.org/${'a'.repeat(260)}`

const send = { method: 'POST', headers: { 'content-type': 'application/json' } }
const change = { ...send, method: 'PUT' }

test('a word longer than the window does not make a page wider', async () => {
  const lead = await signInAs(/Frances Doyle, lead/)
  const manager = await signInAs(/Priya Shah, manager/)
  const derogation = { regulation: 21, basis: `Agreed: ${long}`, from: '2026-01-01', until: null, amhp: null }
  const standard = { id: 'rest', number: '3.2', title: 'Rest', wording: long, date: '2026-01-01', url: null, rules: [] }
  const hours = { level: 'breach', settings: { hours: 12 }, reason: long, version: 0 }
  const rest = { amhp: 'tom-bell', start: '2026-12-11T09:00:00Z', end: '2026-12-11T10:00:00Z', note: long }
  const sent = [
    await lead.request.fetch('/api/derogations', { ...send, data: derogation }),
    await lead.request.fetch('/api/standards', { ...change, data: { standards: [standard], version: 1 } }),
    await lead.request.fetch('/api/rules/daily-rest', { ...change, data: hours }),
    await manager.request.fetch('/api/rests-given', { ...send, data: rest }),
  ]
  expect(sent.map((answer) => answer.status())).toEqual([200, 200, 200, 200])
  for (const path of ['/derogations', '/standards', '/compensatory-rest']) {
    await lead.goto(path)
    await seen(lead.getByText(long))
    await expectFits(lead, path)
  }
  await seen(lead.getByRole('cell', { name: /None: at work then, or no rest was owed/ }))
})

test.each([1440, 390])('names, teams and employers of one long word fit in a window %i wide', async (width) => {
  const viewport = { width, height: 900 }
  const manager = await signInAs(/Priya Shah, manager/, { viewport })
  const lead = await signInAs(/Frances Doyle, lead/, { viewport })
  const { id, ...tom } = await (await manager.request.get('/api/amhps/tom-bell')).json()
  const [name, team, employer] = ['N', 'T', 'E'].map((letter) => letter.repeat(80))
  const saved = await manager.request.fetch(`/api/amhps/${id}`, { ...change, data: { ...tom, name, team, employer } })
  expect(saved.status(), await saved.text()).toBe(200)
  for (const path of ['/amhps', `/amhps/${id}`, '/absences']) {
    await manager.goto(path)
    await seen(manager.getByText(name!))
    await expectFits(manager, path)
  }
  for (const path of [`/amhps/${id}`, '/audit']) {
    await lead.goto(path)
    await seen(lead.getByText(name!))
    await expectFits(lead, path)
  }
})
