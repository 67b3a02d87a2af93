import { writeFileSync } from 'node:fs'
import { run } from '@amhp/api/cli/import.ts'
import { openStore } from '@amhp/db/open.ts'
import { auditEntries, edits, shifts } from '@amhp/db/schema/index.ts'
import { seedExampleService } from '@amhp/db/seed/index.ts'
import { parseDate } from '@amhp/shared/time/date.ts'
import { parseInstant } from '@amhp/shared/time/instant.ts'
import { and, eq, gte, lt } from 'drizzle-orm'
import { expect, test } from 'vitest'
import { runCommand } from '../support/server/command.ts'
import { folderOfTest } from '../support/server/database.ts'

async function example() {
  const folder = folderOfTest()
  const databaseUrl = `${folder}/rota.sqlite`
  const store = await openStore(databaseUrl)
  await seedExampleService(store, { today: parseDate('2026-11-30')!, seed: 1 })
  await store.close()
  const command = async (args: string[], sheet?: string) => {
    if (sheet !== undefined) writeFileSync(`${folder}/rota.csv`, sheet)
    return { ...(await runCommand(run, args, { cwd: folder, databaseUrl })), databaseUrl }
  }
  return Object.assign(command, { folder })
}

const good = 'Name,Mon 30 Nov,Tue 1 Dec\nTom Bell,E,L\n'
const bad = 'Name,Mon 30 Nov,Tue 1 Dec\nTom Bell,E,QQ\nNobody Here,D,\n'

test('a dry run says what it would do and writes nothing', async () => {
  const command = await example()
  const { code, out } = await command(['rota.csv', '--from', '2026-11-30', '--dry-run'], good)
  expect([code, out]).toEqual([0, expect.stringMatching(/2 shifts to add[\s\S]*Nothing was written/)])
  expect(out).toMatch(/Tom Bell:\n {2}E, Mon 30 Nov 09:00 to 17:00.*\n {2}L, Tue 1 Dec 17:00 to Wed 2 Dec 01:00/)
  const again = await command(['rota.csv', '--from', '2026-11-30', '--dry-run'], bad)
  expect(again.code).toBe(1)
  expect(again.out).toContain('“QQ” in C2: ')
  expect(again.out).toContain('Row 3: “Nobody Here”: This name is not in the register')
})

test('an import writes the draft, unless a cell is not understood', async () => {
  const command = await example()
  const refused = await command(['rota.csv', '--from', '2026-11-30'], bad)
  expect([refused.code, refused.err]).toEqual([1, expect.stringMatching(/Nothing was imported[\s\S]*meanings\.QQ: /)])
  const done = await command(['rota.csv', '--from', '2026-11-30'], good)
  expect([done.code, done.out]).toEqual([0, expect.stringContaining('2 shifts added to the draft')])
  const store = await openStore(done.databaseUrl)
  const [from, to] = [parseInstant('2026-11-30T00:00:00Z')!, parseInstant('2026-12-02T00:00:00Z')!]
  const rows = await store.read
    .select({ code: shifts.code })
    .from(shifts)
    .where(and(eq(shifts.amhpId, 'tom-bell'), gte(shifts.start, from), lt(shifts.start, to)))
  const logged = await store.read.select({ name: edits.name, by: edits.accountId }).from(edits).orderBy(edits.number)
  const trail = await store.read.select({ by: auditEntries.accountId, what: auditEntries.what }).from(auditEntries)
  await store.close()
  expect(logged.at(-1)).toEqual({ name: 'Import a spreadsheet', by: null })
  expect(trail.filter(({ what }) => what.includes('on the command line'))).toEqual([
    {
      by: null,
      what: expect.stringMatching(/^Import a spreadsheet \(\d+ shifts\) in the draft of .*, on the command line$/),
    },
    { by: null, what: expect.stringMatching(/^Imported a spreadsheet on the command line: 2 shifts added/) },
  ])
  expect(rows.map((row) => row.code)).toEqual(['E', 'L'])
  const left = await command(['rota.csv', '--from', '2026-11-30', '--leave-out'], bad)
  expect([left.code, left.out]).toEqual([0, expect.stringContaining('2 things that are not clear were left out')])
})

test.each([
  [[], /Name one file/],
  [['rota.csv'], /--from 2026-11-30/],
  [['rota.csv', '--from', '2026-02-30'], /--from 2026-11-30/],
  [['rota.csv', '--form', '2026-11-30'], /Unknown option/],
  [['a', 'b', '--from', '2026-11-30'], /Name one file/],
])('%j is refused with the usage', async (args, words) => {
  const command = await example()
  const { code, err } = await command(args)
  expect([code, err]).toEqual([2, expect.stringMatching(words)])
})

test('a missing file and a missing service are refused', async () => {
  const command = await example()
  expect(await command(['none.csv', '--from', '2026-11-30'])).toMatchObject({
    code: 1,
    err: 'There is no file none.csv.\n',
  })
  const { code, err } = await command(['rota.csv', '--from', '2026-11-30', '--service', 'other'], good)
  expect([code, err]).toEqual([2, expect.stringMatching(/^Say which service with --service ID:\n {2}example {2}/)])
})

test('options say how a sheet is read, and a file of answers what is not clear', async () => {
  const command = await example()
  const sheet = 'x,y,z\nName,11/30/2026,12/1/2026\nTom Bell,E,S/L\nAmy,D,\n'
  const dry = async (...more: string[]) =>
    await command(['rota.csv', '--from', '2026-11-30', '--dry-run', ...more], sheet)
  expect((await dry()).err).toContain('with the month first')
  const asked = await dry('--dates', 'mdy', '--header-row', '2', '--names', 'a', '--layout', 'people-down')
  expect(asked.out).toMatch(/“Amy”: [\s\S]*“S\/L” in C3: /)
  const { folder } = command
  writeFileSync(
    `${folder}/answers.json`,
    JSON.stringify({ meanings: { 's/l': 'training' }, people: { Amy: 'Amina Rahman' } }),
  )
  const clear = await dry('--dates', 'mdy', '--map', 'answers.json')
  expect([clear.code, clear.out]).toEqual([0, expect.stringContaining('1 absence to enter')])
})

test.each([
  [['--dates', 'ymd'], 'Say which comes first in days such as 1/12'],
  [['--layout', 'spiral'], 'The answer layout cannot be used'],
  [['--names', '3'], 'Name a column by its letters, such as B'],
  [['--header-row', 'two'], 'The answer rows.two cannot be used: Name a row by its number'],
  [['--map', 'missing.json'], 'missing.json cannot be read as JSON'],
])('%j is refused', async (more, words) => {
  const command = await example()
  const { code, err } = await command(['rota.csv', '--from', '2026-11-30', ...more], good)
  expect([code, err]).toEqual([2, expect.stringContaining(words)])
})

test('answers about earlier sheets are used and printed, unless told not to', async () => {
  const command = await example()
  const sheet = 'Name,Mon 30 Nov,Tue 1 Dec\nTom Bell,E,S/L\nAmy,L,\n'
  const answers = { meanings: { 'S/L': 'training' }, people: { Amy: 'Amina Rahman' } }
  writeFileSync(`${command.folder}/answers.json`, JSON.stringify(answers))
  const from = ['rota.csv', '--from', '2026-11-30']
  expect((await command([...from, '--map', 'answers.json', '--no-remembered'], sheet)).code).toBe(0)
  expect((await command([...from, '--dry-run'], sheet)).code).toBe(1)
  expect((await command([...from, '--map', 'answers.json'], sheet)).code).toBe(0)
  const remembered =
    /Remembered: Text “S\/L”: training \(.*, on the command line\)\.\nRemembered: Name “Amy”: Amina Rahman/
  const dry = await command([...from, '--dry-run'], sheet)
  expect([dry.code, dry.out]).toEqual([0, expect.stringMatching(remembered)])
  const done = await command(from, sheet)
  expect([done.code, done.out]).toEqual([0, expect.stringMatching(remembered)])
  const without = await command([...from, '--dry-run', '--no-remembered'], sheet)
  expect([without.code, without.out]).toEqual([1, expect.stringContaining('“S/L” in C2: ')])
  expect(without.out).not.toContain('Remembered')
})
