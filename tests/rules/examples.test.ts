import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { readRotaDocument } from '@amhp/shared/rota/rota-document.ts'
import { checkRota, writeFindings } from '@amhp/shared/rules/index.ts'
import { expect, test } from 'vitest'

const example = (name: string) => join(import.meta.dirname, '../examples', name)

test('the example rota document gives exactly the example findings', async () => {
  const read = readRotaDocument(readFileSync(example('week.rota.json'), 'utf8'))
  if (!read.ok) throw new Error(JSON.stringify(read.faults))
  const reply = writeFindings(checkRota(read.rota, { absenceKinds: 'shown' }), read.rota)
  await expect(`${JSON.stringify(reply, null, 2)}\n`).toMatchFileSnapshot(example('week.findings.json'))
})
