import { mkdirSync, mkdtempSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { platformProblem } from '../../api/launch/machine.mjs'
import { contentHash, isStamped } from '../../api/launch/stamp.mjs'

test('the launcher is in api, so that production runs nothing out of tests', () => {
  const launcher = readFileSync(join(import.meta.dirname, '../../run.mjs'), 'utf8')
  const imported = [...launcher.matchAll(/ from '([^']+)'/g)].map(([, from]) => from!)
  expect(imported).toContain('./api/launch/install.mjs')
  expect(imported.filter((from) => !/^(node:|\.\/api\/launch\/)/.test(from))).toEqual([])
})

describe('the platform', () => {
  const linux = { platform: 'linux', arch: 'x64', node: '18.0.0', glibc: true }

  test.each([
    ['Linux x64 with Node 18', linux],
    ['Linux x64 with Node 20', { ...linux, node: '20.20.2' }],
    ['a Mac with Node 24', { platform: 'darwin', arch: 'arm64', node: '24.0.0', glibc: false }],
    ['Alpine with Node 26', { ...linux, node: '26.1.0', glibc: false }],
  ])('%s is supported', (_name, machine) => {
    expect(platformProblem(machine)).toBeUndefined()
  })

  test.each([
    ['Linux x64 with Node 16', { ...linux, node: '16.20.0' }, /^Node 18 or later is needed, and this is Node 16/],
    [
      'a Mac with Node 22',
      { platform: 'darwin', arch: 'arm64', node: '22.9.0', glibc: false },
      /^On darwin arm64 .*Node 24/,
    ],
    ['Linux on ARM', { ...linux, arch: 'arm64' }, /^On linux arm64 the project needs Node 24 or later/],
    ['Alpine', { ...linux, glibc: false }, /^On linux x64 without glibc .*Install Node 24/],
  ])('%s is refused with what to do', (_name, machine, sentence) => {
    expect(platformProblem(machine)).toMatch(sentence)
  })
})

describe('the stamp', () => {
  let folder: string
  const write = (path: string, text: string) => writeFileSync(join(folder, path), text)
  const hash = () => contentHash(folder, ['src', 'package.json', 'absent.json'])

  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'amhp-stamp-'))
    mkdirSync(join(folder, 'src/deep/node_modules'), { recursive: true })
    write('package.json', '{}')
    write('src/a.ts', 'a')
    write('src/deep/b.ts', 'b')
  })
  afterEach(() => rmSync(folder, { recursive: true }))

  test.each([
    ['a file changes', () => write('src/deep/b.ts', 'c')],
    ['a file is added', () => write('src/deep/c.ts', '')],
    ['a file is renamed', () => renameSync(join(folder, 'src/a.ts'), join(folder, 'src/z.ts'))],
    ['a manifest changes', () => write('package.json', '{ }')],
    ['a manifest is added', () => write('absent.json', '{}')],
  ])('is stale once %s', (_name, change) => {
    const before = hash()
    change()
    expect(hash()).not.toBe(before)
  })

  test('stays fresh while only packages and outputs change', () => {
    write('stamp', hash())
    write('src/deep/node_modules/x.js', 'x')
    mkdirSync(join(folder, 'src/dist'))
    write('src/dist/x.js', 'x')
    expect(isStamped(join(folder, 'stamp'), hash())).toBe(true)
  })

  test('is stale when there is none', () => {
    expect(isStamped(join(folder, 'none'), hash())).toBe(false)
  })
})
