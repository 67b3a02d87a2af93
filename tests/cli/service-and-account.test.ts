import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { buildApp } from '@amhp/api/app.ts'
import { run as account } from '@amhp/api/cli/account.ts'
import type { Command } from '@amhp/api/cli/command.ts'
import { run as service } from '@amhp/api/cli/service.ts'
import { readConfig } from '@amhp/api/config.ts'
import { openStore } from '@amhp/db/open.ts'
import { redeemOneTimeLink } from '@amhp/shared/contract/one-time-links.ts'
import { getService } from '@amhp/shared/contract/service.ts'
import { getSession } from '@amhp/shared/contract/session.ts'
import { describe, expect, onTestFinished, test } from 'vitest'
import { Asker, TestClock } from '../support/server/api.ts'
import { runCommand } from '../support/server/command.ts'
import { folderOfTest } from '../support/server/database.ts'

/** The command line on a new database. */
function commandLine() {
  const cwd = folderOfTest()
  const databaseUrl = join(cwd, 'rota.sqlite')
  const clock = new TestClock()
  const address = 'https://rota.example.gov.uk'
  const line = (run: Command, ...args: string[]) => runCommand(run, args, { clock, cwd, databaseUrl, address })
  return { line, clock, databaseUrl }
}

const lead = ['add', '--name', 'Frances Doyle', '--email', 'frances@example.gov.uk', '--roles', 'manager,lead']

test('a service and its first account are made, and the printed link signs in', async () => {
  const { line, clock, databaseUrl } = commandLine()
  const made = await line(service, 'add', 'Harbour', '--authority', 'North Quay', '--authority', 'Gwynedd:wales')
  expect(made).toMatchObject({ code: 0, err: '' })
  const { code, out } = await line(account, ...lead)
  expect(code).toBe(0)
  const token = /https:\/\/rota\.example\.gov\.uk\/link#([\w-]+)\n$/.exec(out)![1]!

  const store = await openStore(databaseUrl)
  const app = await buildApp({ store, clock, config: readConfig({}) })
  onTestFinished(async () => {
    await app.close()
    await store.close()
  })
  const { headers } = await new Asker(app).try(redeemOneTimeLink, {
    body: { token, password: 'seven green bicycles' },
  })
  const asker = new Asker(app, { cookie: String(headers['set-cookie']).split(';')[0]!, accountId: '', serviceId: '' })
  expect((await asker.ask(getSession, {})).account?.roles).toEqual(['manager', 'lead'])
  const { authorities } = await asker.ask(getService, {})
  expect(authorities.map(({ name, nation }) => [name, nation])).toEqual([
    ['Gwynedd', 'wales'],
    ['North Quay', 'england'],
  ])
})

test('a new link is made for an existing account', async () => {
  const { line } = commandLine()
  await line(service, 'add', 'Harbour', '--authority', 'North Quay')
  await line(account, ...lead)
  const renewed = await line(account, 'link', '--email', 'Frances@example.gov.uk')
  expect(renewed).toMatchObject({ code: 0, out: expect.stringContaining('/link#') })
  expect(await line(account, 'link', '--email', 'nobody@example.gov.uk')).toMatchObject({ code: 1, out: '' })
})

describe('is refused, with the usage', () => {
  test.each([
    ['a service without a name', service, ['add', '--authority', 'North Quay'], 'Give one name'],
    ['a service without an authority', service, ['add', 'Harbour'], 'Name at least one authority'],
    ['a zone that is none', service, ['add', 'H', '--authority', 'N', '--zone', 'Mars/Base'], 'There is no time zone'],
    ['an option that is none', service, ['add', 'Harbour', '--colour', 'blue'], 'Unknown option'],
    ['an account without a role', account, ['add', '--name', 'A', '--email', 'a@example.gov.uk'], '--roles:'],
    [
      'a role that is none',
      account,
      ['add', '--name', 'A', '--email', 'a@example.gov.uk', '--roles', 'boss'],
      '--roles:',
    ],
    ['an address that is none', account, ['add', '--name', 'A', '--email', 'a', '--roles', 'lead'], '--email:'],
  ] as const)('%s', async (_, run, args, words) => {
    const { line, databaseUrl } = commandLine()
    const { code, out, err } = await line(run, ...args)
    expect([code, out]).toEqual([2, ''])
    expect(err).toContain(words)
    expect(err).toContain('Usage:')
    expect(existsSync(databaseUrl)).toBe(false)
  })
})

describe('is refused, with the reason', () => {
  test('an account where there is no service, or more than one', async () => {
    const { line } = commandLine()
    expect(await line(account, ...lead)).toMatchObject({ code: 1, err: expect.stringContaining('no service yet') })
    await line(service, 'add', 'Harbour', '--authority', 'North Quay')
    await line(service, 'add', 'Valley', '--authority', 'East')
    expect(await line(account, ...lead)).toMatchObject({ code: 1, err: expect.stringContaining('--service ID') })
  })

  test('a service or an address for the second time', async () => {
    const { line } = commandLine()
    await line(service, 'add', 'Harbour', '--authority', 'North Quay')
    expect(await line(service, 'add', 'HARBOUR', '--authority', 'North Quay')).toMatchObject({ code: 1, out: '' })
    await line(account, ...lead)
    expect(await line(account, ...lead)).toMatchObject({
      code: 1,
      err: expect.stringContaining('has an account already'),
    })
  })
})
