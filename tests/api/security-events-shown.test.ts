import { join } from 'node:path'
import { listAbsences } from '@amhp/shared/contract/absences.ts'
import { renewOneTimeLink } from '@amhp/shared/contract/accounts.ts'
import { readOneTimeLink, redeemOneTimeLink } from '@amhp/shared/contract/one-time-links.ts'
import { getAmhpData } from '@amhp/shared/contract/own-data.ts'
import { exportSecurityEvents, listSecurityEvents } from '@amhp/shared/contract/security-events.ts'
import { signIn, signOut } from '@amhp/shared/contract/session.ts'
import { minute } from '@amhp/shared/time/instant.ts'
import { describe, expect, test } from 'vitest'
import { testApi } from '../support/server/api.ts'
import { folderOfTest } from '../support/server/database.ts'
import { startServer } from '../support/server/server.ts'

const week = { from: '2026-11-30', to: '2026-12-07' }
const secret = 'seven green bicycles'

const tokenOf = (url: string) => url.split('#')[1]!

describe('a line for the log', () => {
  test('has the field names of the Elastic Common Schema', async () => {
    const api = await testApi()
    const lead = await api.signIn('lead')
    await lead.ask(renewOneTimeLink, { params: { accountId: 'north-amhp' } })
    expect(api.eventLines.map((line) => JSON.parse(line))).toEqual([
      {
        '@timestamp': '2026-11-30T10:00:00Z',
        'ecs.version': '8.17.0',
        'event.kind': 'event',
        'event.dataset': 'amhp-rota.security',
        'event.category': ['authentication'],
        'event.action': 'link-made',
        'event.outcome': 'success',
        'organization.id': 'north',
        'user.id': 'north-lead',
        'user.email': 'lead@north.example',
        'source.ip': '127.0.0.1',
        'rota.count': 1,
        'rota.about': { kind: 'account', id: 'north-amhp' },
        'rota.detail': { purpose: 'invitation' },
      },
    ])
  })

  test('is not written for what was rolled back', async () => {
    const api = await testApi()
    const lead = await api.signIn('lead')
    await api.store.tx(async (q) =>
      q.run("create trigger full before insert on one_time_links begin select raise(abort, 'no'); end"),
    )
    await lead.try(renewOneTimeLink, { params: { accountId: 'north-amhp' } })
    const { events } = await lead.ask(listSecurityEvents, { query: { kind: 'link-made' } })
    expect([api.eventLines, events]).toEqual([[], []])
  })

  test('holds no secret and no health data, and an address only where the account is known', async () => {
    const api = await testApi()
    const lead = await api.signIn('lead')
    const { url } = await lead.ask(renewOneTimeLink, { params: { accountId: 'north-manager' } })
    const token = tokenOf(url)
    await api.nobody.refused(readOneTimeLink, { body: { token: `${token}x` } })
    await api.nobody.ask(redeemOneTimeLink, { body: { token, password: secret } })
    await api.nobody.refused(signIn, { body: { email: 'manager@north.example', password: 'a wrong secret' } })
    await api.nobody.refused(signIn, { body: { email: 'someone.typed@else.example', password: 'a wrong secret' } })
    await (await api.signIn('manager')).ask(listAbsences, { query: week })
    const { events } = await lead.ask(listSecurityEvents, { query: {} })
    const stored = JSON.stringify(events)
    const written = api.eventLines.join('\n')
    expect(written).toContain('manager@north.example')
    for (const text of [stored, written])
      for (const secretText of [token, secret, 'a wrong secret', 'someone.typed', 'north-ben', '"sickness"'])
        expect(text).not.toContain(secretText)
  })
})

describe('leads see', () => {
  const filled = async () => {
    const api = await testApi()
    const maker = await api.signIn('lead')
    await maker.ask(renewOneTimeLink, { params: { accountId: 'north-amhp' } })
    api.clock.set('2026-12-01T10:00:00Z')
    await (await api.signIn('amhp')).refused(listAbsences, { query: week })
    await (await api.signIn('manager')).ask(getAmhpData, { params: { amhpId: 'north-amina' } })
    await (await api.signIn('lead', api.south)).ask(signOut, {})
    return { ...api, lead: await api.signIn('lead') }
  }

  test.each<[string, object, string[]]>([
    ['everything of their service, newest first', {}, ['data-exported', 'refused', 'link-made', 'roles-changed']],
    ['one kind', { kind: 'refused' }, ['refused']],
    [
      'what a person did, and what was done to her',
      { person: 'north-amhp' },
      ['data-exported', 'refused', 'link-made', 'roles-changed'],
    ],
    ['what a lead did', { person: 'north-lead' }, ['link-made', 'roles-changed']],
    ['a day', { from: '2026-11-30', to: '2026-12-01' }, ['link-made']],
    ['from a day on', { from: '2026-12-01' }, ['data-exported', 'refused']],
  ])('%s', async (_, query, kinds) => {
    const { lead } = await filled()
    const { events } = await lead.ask(listSecurityEvents, { query })
    expect(events.map(({ kind }) => kind).sort()).toEqual(kinds.sort())
  })

  test('names, also of whom it was done to', async () => {
    const { lead } = await filled()
    const { events } = await lead.ask(listSecurityEvents, { query: { kind: 'link-made' } })
    expect(events).toMatchObject([
      { by: { name: 'north lead' }, about: { kind: 'account', name: 'north amhp' }, origin: '127.0.0.1', count: 1 },
    ])
  })

  test('a hundred at a time', async () => {
    const api = await testApi()
    const lead = await api.signIn('lead')
    for (let i = 0; i < 120; i++) {
      await lead.ask(renewOneTimeLink, { params: { accountId: 'north-amhp' } })
      api.clock.advance(minute)
    }
    const first = await lead.ask(listSecurityEvents, { query: {} })
    const rest = await lead.ask(listSecurityEvents, { query: { before: first.events.at(-1)!.id } })
    expect([first.events.length, first.more, rest.events.length, rest.more]).toEqual([100, true, 21, false])
  })

  test('the same lines as the log, as a file', async () => {
    const api = await filled()
    const { value, headers } = await api.lead.try(exportSecurityEvents, { query: { from: '2026-11-30' } })
    expect(headers['content-type']).toBe('application/x-ndjson; charset=utf-8')
    expect(headers['content-disposition']).toBe('attachment; filename="security-events.jsonl"')
    const lines = (value as string).trimEnd().split('\n')
    const own = api.eventLines.filter((line) => line.includes('"organization.id":"north"'))
    expect(lines.sort()).toEqual(own.sort())
  })
})

test('the server writes its lines to standard output, the last of them when it stops', async () => {
  const server = await startServer({ DATABASE_URL: join(folderOfTest(), 'rota.sqlite') })
  await fetch(`${server.origin}${readOneTimeLink.path}`, {
    method: readOneTimeLink.method,
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ token: 'not-a-link' }),
  })
  await server.stop()
  const lines = server.output().split('\n')
  const events = lines.filter((line) => line.startsWith('{')).map((line) => JSON.parse(line))
  expect(events).toMatchObject([{ 'event.action': 'link-refused', 'event.outcome': 'failure', 'rota.count': 1 }])
})
