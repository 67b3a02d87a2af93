import { spawnSync } from 'node:child_process'
import { chmodSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { run as check } from '@amhp/api/cli/check.ts'
import { ruleSet } from '@amhp/shared/rules/rule-set.ts'
import { describe, expect, test } from 'vitest'
import { smallDocument } from '../support/rotas/small-document.ts'
import { runCommand } from '../support/server/command.ts'
import { folderOfTest } from '../support/server/database.ts'
import { commandFile } from '../support/server/server.ts'

/** Checks a file with this text, or a missing file. */
async function checked(text: string | undefined, ...more: string[]) {
  const file = join(folderOfTest(), 'rota.json')
  if (text !== undefined) writeFileSync(file, text)
  return { file, ...(await runCommand(check, [file, ...more])) }
}

const document = (changes: object = {}) => JSON.stringify({ ...smallDocument(), ...changes })
const rested = { shifts: smallDocument().shifts.slice(0, 1) }

const on = (amhp: string, kind: string, start: string, end: string) => ({
  ...{ id: `${amhp} ${start}`, amhp, role: 'amhp', kind },
  ...{ start: `2026-10-${start}Z`, end: `2026-10-${end}Z` },
})
const everyDay = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun']
const nightWithTheHourTwice = {
  format: 'amhp-rota/1',
  service: { name: 'North', authorities: [{ id: 'n', name: 'North' }] },
  period: { from: '2026-10-24', to: '2026-10-26' },
  recordsFrom: '2026-01-01',
  dutyPattern: [
    { id: 'all', name: 'all', days: everyDay, start: '09:00', end: '09:00', cover: [{ role: 'amhp', minimum: 1 }] },
  ],
  amhps: ['Ann Ash', 'Bob Birch', 'Cat Cole'].map((name) => ({
    ...{ id: name.slice(0, 3), name },
    approvals: [{ authority: 'n', from: '2022-07-01' }],
  })),
  shifts: [
    on('Cat', 'standby', '23T08:00', '24T08:00'),
    on('Ann', 'standby', '24T08:00', '25T00:30'),
    on('Cat', 'standby', '25T01:30', '26T09:00'),
    on('Ann', 'shadow', '25T00:45', '25T01:30'),
    on('Bob', 'shadow', '24T16:00', '25T01:30'),
    on('Bob', 'shadow', '25T11:30', '25T13:30'),
  ],
  absences: [{ amhp: 'Ann', kind: 'leave', start: '2026-10-25T00:45Z', end: '2026-10-25T01:30Z' }],
}

describe('check FILE', () => {
  test('ends with 0 when there is no gap and no breach, and prints JSON alone', async () => {
    const { code, out, err } = await checked(document(rested))
    expect([code, err]).toEqual([0, ''])
    expect(JSON.parse(out)).toMatchObject({ format: 'amhp-findings/1', summary: { gap: 0, breach: 0 }, findings: [] })
  })

  test('ends with 1 when there is a breach or a gap', async () => {
    const { code, out, err } = await checked(document())
    expect([code, err]).toEqual([1, ''])
    expect(JSON.parse(out).findings).toMatchObject([{ key: 'daily-rest/amina/s2' }])
    expect((await checked(document({ ...rested, coveredElsewhere: [] }))).code).toBe(1)
  })

  test('with --text says which of two it is, where a time comes twice', async () => {
    const { out } = await checked(JSON.stringify(nightWithTheHourTwice), '--text')
    expect(out).toContain('North: an AMHP covers 48 h of 49 h; nobody covers 1 h.')
    expect(out).toContain('- Sun 25 Oct 01:30 BST to 01:30 GMT\n  Nobody on duty for 1 h')
    expect(out).toContain('No AMHP covers North from Sun 25 Oct 01:30 BST to 01:30 GMT, 1 h,')
    expect(out).toContain('needs at least 1 AMHP for North and has 0 from Sun 25 Oct 01:30 BST to 01:30 GMT, 1 h.')
    expect(out).toContain(
      'Finished Sunday 25 October at 01:30 GMT. 11 hours of rest would end at 12:30; the next shift starts at 11:30, 1 h too soon.',
    )
    expect(out).toContain('On leave and on shift Sun 25 Oct 01:45 BST to 01:30 GMT, 45 min.')
  })

  test('with --text says the same in sentences, dated on the clocks of the service', async () => {
    const { code, out } = await checked(document(), '--text')
    expect(code).toBe(1)
    expect(out).toContain('Northshire AMHP service, 23 March 2026 to 29 March 2026')
    expect(out).toContain(
      'Northshire Council: an AMHP covers 16 h of 167 h, another service 151 h; no time is without cover.',
    )
    expect(out).toContain('Breaches (1)')
    expect(out).toContain('Sat 28 Mar 22:00 to Sun 29 Mar 09:00, Amina Rahman')
    expect(out).toContain('Working Time Regulations 1998, regulation 10 (law)')
    expect(out).toContain(`\nChecked against version ${ruleSet} of the rules. This is not legal advice.\n`)
    expect((await checked(document(rested), '--text')).out).toContain('Nothing was found.')
  })

  test.each([
    [
      'owed until then',
      { asOf: '2026-04-12T07:59:00Z' },
      0,
      '1 h of rest is owed, directly after it or by Sunday 12 April',
    ],
    ['overdue when its time has come', { asOf: '2026-04-12T08:00:00Z' }, 1, '1 h of rest was owed by Sunday 12 April'],
    [
      'replaced by other protection',
      { asOf: '2026-04-12T08:00:00Z', restProtected: [{ amhp: 'amina', shift: 's2', reason: 'Flooding.' }] },
      0,
      'by 1 h. Other protection was given in its place (regulation 24(b)): Flooding.',
    ],
  ])('under a derogation, rest that was short is %s', async (_, more, code, words) => {
    const owing = document({ format: 'amhp-rota/2', derogations: [{ regulation: 21 }], ...more })
    const { out, ...ended } = await checked(owing, '--text')
    expect(ended).toMatchObject({ code, err: '' })
    expect(out).toContain(words)
  })

  test('takes a file with a byte order mark', async () => {
    expect((await checked(`\uFEFF${document(rested)}`)).code).toBe(0)
  })

  test.each([
    ['text that is no JSON', '{"format": ', /This is not JSON/],
    ['an empty file', '', /This is not JSON/],
    ['an unknown field', document({ colour: 'red' }), /^ {2}colour: .+colour/m],
    ['an unknown AMHP', document({ amhps: [] }), /^ {2}shifts\[0\]\.amhp: /m],
    [
      'a moment without an offset',
      document({ shifts: [{ ...smallDocument().shifts[0], start: '2026-03-28T14:00' }] }),
      /^ {2}shifts\[0\]\.start: /m,
    ],
  ])('ends with 2 and sentences on standard error for %s', async (_, text, says) => {
    const { code, out, err } = await checked(text)
    expect([code, out]).toEqual([2, ''])
    expect(err).toMatch(says)
  })

  test('ends with 2 for a file that is not there, a folder, no file, two files and an unknown option', async () => {
    const missing = await checked(undefined)
    expect([missing.code, missing.err]).toEqual([
      2,
      `There is no file ${missing.file}. Check the name and the folder.\n`,
    ])
    const said = async (...args: string[]) => {
      const { code, err } = await runCommand(check, args)
      return `${code} ${err}`
    }
    const folder = folderOfTest()
    expect(await said(folder)).toBe(`2 ${folder} is a folder. Name a rota document in it.\n`)
    expect(await said()).toMatch(/^2 Name the file to check\.\nUsage: /)
    expect(await said('a.json', 'b.json')).toMatch(/^2 Name one file only\./)
    expect(await said('a.json', '--loud')).toMatch(/^2 .*--loud/)
  })

  test('runs as a command of its own, on an unreadable file too', () => {
    const file = join(folderOfTest(), 'rota.json')
    writeFileSync(file, document())
    const run = (...args: string[]) =>
      spawnSync(process.execPath, [commandFile, 'check', ...args], { encoding: 'utf8' })
    const found = run(file)
    expect([found.status, JSON.parse(found.stdout).summary.breach, found.stderr]).toEqual([1, 1, ''])
    expect(run(`${file}x`)).toMatchObject({ status: 2, stdout: '' })
    chmodSync(file, 0)
    // An account that may read everything (root) is not refused.
    expect([1, 2]).toContain(run(file).status)
  })
})
