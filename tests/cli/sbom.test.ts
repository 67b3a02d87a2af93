import { execFile } from 'node:child_process'
import { globSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { expect, test } from 'vitest'
import { folderOfTest } from '../support/server/database.ts'

const root = join(import.meta.dirname, '../..')
const permissive = [
  '0BSD',
  'Apache-2.0',
  'BSD-2-Clause',
  'BSD-3-Clause',
  'BlueOak-1.0.0',
  'CC0-1.0',
  'ISC',
  'MIT',
  'MPL-2.0',
]

interface Component {
  readonly group?: string
  readonly name: string
  readonly version: string
  readonly licenses?: readonly { license?: { id?: string }; expression?: string }[]
}

test('the bill of materials names what runs in production, each with a permissive licence', async () => {
  const file = join(folderOfTest(), 'sbom.json')
  await promisify(execFile)(process.execPath, ['run.mjs', 'sbom', file], { cwd: root })
  const bill = JSON.parse(readFileSync(file, 'utf8'))
  expect(bill).toMatchObject({
    bomFormat: 'CycloneDX',
    specVersion: '1.6',
    metadata: { component: { name: 'amhp-rota' } },
  })
  const components = (bill.components as Component[]).filter(({ group }) => group !== '@amhp')
  const listed = new Set(components.map(({ group, name, version }) => `${group ? `${group}/` : ''}${name}@${version}`))
  const needed = globSync('{api,db,shared,web}/package.json', { cwd: root }).flatMap((path) =>
    Object.entries<string>(JSON.parse(readFileSync(join(root, path), 'utf8')).dependencies ?? {}),
  )
  const missing = needed.filter(([name, version]) => !name.startsWith('@amhp/') && !listed.has(`${name}@${version}`))
  expect(needed.length).toBeGreaterThan(15)
  expect(missing).toEqual([])
  const unclear = components.filter(
    ({ licenses = [] }) =>
      licenses.length === 0 || !licenses.every((one) => permissive.includes(one.license?.id ?? '')),
  )
  expect(unclear).toEqual([])
})
