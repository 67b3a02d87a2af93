import { run as seed } from '@amhp/api/cli/seed.ts'
import { documentOf, shiftsIn } from '@amhp/api/rota-document/load-document.ts'
import { readRangeOf } from '@amhp/api/rota-document/read-range.ts'
import { loadReferenceData } from '@amhp/api/rota-document/reference-data.ts'
import { openStore, type Store } from '@amhp/db/open.ts'
import { seedExampleService } from '@amhp/db/seed/index.ts'
import { scenarios } from '@amhp/db/seed/scenarios/index.ts'
import { seededFindings } from '@amhp/db/seed/seeded-findings.ts'
import type { ShiftState } from '@amhp/shared/rota/planned-shift.ts'
import type { Period } from '@amhp/shared/rota/rota.ts'
import { checkRota } from '@amhp/shared/rules/index.ts'
import { parseDate } from '@amhp/shared/time/date.ts'
import { startOfDay } from '@amhp/shared/time/zone.ts'
import { expect, test } from 'vitest'
import { runCommand } from '../support/server/command.ts'
import { folderOfTest, freshStore } from '../support/server/database.ts'

async function loadDocument({ read }: Store, days: Period, which: ShiftState) {
  const reference = await loadReferenceData(read, 'example')
  const range = await readRangeOf(read, 'example', reference, days, which)
  return documentOf(
    read,
    'example',
    reference,
    range,
    await shiftsIn(read, 'example', range.span, which),
    startOfDay(reference.zone, days.from),
  )
}

const today = parseDate('2026-11-30')!

test.each(['published', 'draft'] as const)(
  'the stored example, %s, has exactly the findings on the list',
  async (which) => {
    const store = await freshStore()
    const { period } = await seedExampleService(store, { today, seed: 1 })
    const rota = await loadDocument(store, period, which)
    const { findings, summary } = checkRota(rota)
    expect(findings.map((one) => one.key)).toEqual(seededFindings(period).map((one) => one.key))
    expect(summary).toEqual({ gap: 3, breach: 2, warning: 0, info: 0 })
  },
)

test.each(scenarios.map((one) => [one.name, one] as const))(
  'the stored scenario %s has exactly the findings that it lists',
  async (name, scenario) => {
    const file = `${folderOfTest()}/rota.sqlite`
    expect((await runCommand(seed, ['--scenario', name], { databaseUrl: file })).code).toBe(0)
    const store = await openStore(file)
    const { period } = scenario.document as { period: Period }
    const rota = await loadDocument(store, period, 'draft')
    await store.close()
    expect(checkRota(rota).findings.map((one) => one.key)).toEqual(scenario.findings)
  },
)

test.each([
  [['--scenario', 'nothing'], /Choose one of: clock-change/],
  [['--today', '2026-02-30'], /real date/],
  [['--todya'], /Unknown option '--todya'/],
  [['file'], /Unexpected argument 'file'/],
])('the command refuses %j', async (args, words) => {
  const { code, err } = await runCommand(seed, args, { databaseUrl: `${folderOfTest()}/rota.sqlite` })
  expect([code, err]).toEqual([2, expect.stringMatching(words)])
})
