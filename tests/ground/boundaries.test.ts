import { copyFileSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { boundaries } from '../check/boundaries.ts'

const root = join(import.meta.dirname, '../..')
let folder: string

const broken: [rule: string, file: string, text: string][] = [
  ['shared-stands-alone', 'shared/src/a.ts', "import '../../api/src/plain.ts'"],
  ['shared-needs-no-machine', 'shared/src/b.ts', "import 'node:fs'"],
  ['dates-in-time', 'shared/src/c.ts', "import 'date-fns'"],
  ['db-on-shared-only', 'db/src/a.ts', "import '../../api/src/plain.ts'"],
  ['api-not-on-web', 'api/src/a.ts', "import '../../web/src/plain.ts'"],
  ['sql-in-stores', 'api/src/amhps/list.ts', "import 'drizzle-orm'"],
  ['web-on-shared-only', 'web/src/a.ts', "import type { Plain } from '../../api/src/plain.ts'\nexport type P = Plain"],
  ['resolvable', 'web/src/b.ts', "import './nowhere.ts'"],
  ['no-circular', 'db/src/c.ts', "import './d.ts'"],
  ['tables-and-contract-reach-no-rule', 'db/src/schema/a.ts', "import '../../../shared/src/rota/a.ts'"],
]
const sound: [file: string, text: string][] = [
  ['api/src/plain.ts', 'export type Plain = string'],
  ['web/src/plain.ts', 'export {}'],
  ['db/src/d.ts', "import './c.ts'"],
  ['shared/src/rota/a.ts', "import '../rules/list.ts'"],
  ['shared/src/rules/list.ts', 'export {}'],
  ['db/src/schema/levels.ts', "import '../../../shared/src/rules/finding.ts'"],
  ['shared/src/rules/finding.ts', 'export {}'],
  ['shared/src/time/zone.ts', "import 'date-fns'"],
  ['api/src/amhps/store.ts', "import 'drizzle-orm'"],
  ['api/src/editions/publish.ts', "import '../rotas/draft.ts'"],
  ['api/src/rotas/draft.ts', 'export {}'],
  ['api/src/rotas/board.ts', "import '../editions/reasons.ts'"],
  ['api/src/editions/reasons.ts', 'export {}'],
  ['tests/plain.test.ts', "import '../web/src/plain.ts'"],
  ['shared/node_modules/date-fns/index.js', ''],
  ['api/node_modules/drizzle-orm/index.js', ''],
]

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'amhp-boundaries-'))
  for (const [file, text] of [...sound, ...broken.map(([, file, text]) => [file, text] as const)]) {
    mkdirSync(dirname(join(folder, file)), { recursive: true })
    writeFileSync(join(folder, file), `${text}\n`)
  }
  for (const file of ['.dependency-cruiser.cjs', 'tsconfig.base.json'])
    copyFileSync(join(root, file), join(folder, file))
  symlinkSync(join(root, 'node_modules'), join(folder, 'node_modules'))
})
afterAll(() => rmSync(folder, { recursive: true }))

test('each boundary refuses what crosses it and allows the rest', async () => {
  const { failed, detail } = await boundaries(folder, 1)
  expect(failed).toBe(1)
  const said = detail.split('\n').map((line) => line.split(' -> ')[0]!)
  for (const [rule, file] of broken) expect(said).toContain(`${rule}: ${file}`)
  for (const folder of ['rotas', 'editions']) expect(said).toContain(`api-folders-one-way: api/src/${folder}`)
  expect(said).not.toContain('api-folders-one-way: api/src/amhps')
  for (const [file] of sound) if (file !== 'db/src/d.ts') expect(detail).not.toContain(`: ${file} ->`)
})

test('reading too few modules is a failure', async () => {
  const { failed, note } = await boundaries(folder, 1000)
  expect({ failed, note }).toEqual({ failed: 1, note: '24 modules read' })
})
