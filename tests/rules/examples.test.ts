import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { readRotaDocument } from '@amhp/shared/rota/rota-document.ts'
import { checkRota, writeFindings } from '@amhp/shared/rules/index.ts'
import { ruleSet } from '@amhp/shared/rules/rule-set.ts'
import { expect, test } from 'vitest'

const example = (name: string) => readFileSync(join(import.meta.dirname, '../examples', name), 'utf8')

test('the example rota document gives exactly the example findings', () => {
  const read = readRotaDocument(example('week.rota.json'))
  if (!read.ok) throw new Error(JSON.stringify(read.faults))
  const reply = writeFindings(checkRota(read.rota, { absenceKinds: 'shown' }), read.rota)
  expect(JSON.parse(JSON.stringify(reply))).toEqual({ ...JSON.parse(example('week.findings.json')), ruleSet })
})
