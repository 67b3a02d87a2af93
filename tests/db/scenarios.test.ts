import { readdirSync } from 'node:fs'
import { scenarios } from '@amhp/db/seed/scenarios/index.ts'
import { parseRotaDocument } from '@amhp/shared/rota/rota-document.ts'
import { checkRota } from '@amhp/shared/rules/index.ts'
import { expect, test } from 'vitest'

const folder = new URL('../../db/src/seed/scenarios/', import.meta.url)

test.each(scenarios.map((one) => [one.name, one] as const))(
  'the scenario %s has exactly the findings that it lists',
  (_, scenario) => {
    const read = parseRotaDocument(scenario.document)
    expect(read.ok ? [] : read.faults).toEqual([])
    if (!read.ok) return
    expect(checkRota(read.rota).findings.map((finding) => finding.key)).toEqual(scenario.findings)
  },
)

test('every scenario file is in the list', () => {
  const files = readdirSync(folder).filter((file) => !['index.ts', 'scenario.ts'].includes(file))
  expect(files.sort()).toEqual(scenarios.map((one) => `${one.name}.ts`).sort())
})
