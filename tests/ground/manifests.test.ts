import { existsSync, globSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'

const root = join(import.meta.dirname, '../..')
const text = (path: string) => readFileSync(join(root, path), 'utf8')
const manifests = ['package.json', ...globSync('*/package.json', { cwd: root })]

test.each(['pnpm-lock.yaml', 'pnpm-workspace.yaml', '.npmrc', ...manifests])('%s holds no registry address', (path) => {
  if (!existsSync(join(root, path))) return
  expect(text(path)).not.toMatch(/https?:\/\/|\bregistry\b|\btarball:/)
})

test('the lockfile knows every dependency of every package', () => {
  const lock = text('pnpm-lock.yaml')
  for (const path of manifests) {
    const { dependencies = {}, devDependencies = {}, optionalDependencies = {} } = JSON.parse(text(path))
    for (const name of Object.keys({ ...dependencies, ...devDependencies, ...optionalDependencies })) {
      expect(lock, `${name} of ${path}`).toContain(name)
    }
  }
})

test('versions are exact, so that the lockfile is the only one', () => {
  const loose = manifests.flatMap((path) => {
    const { dependencies = {}, devDependencies = {} } = JSON.parse(text(path))
    const all = Object.entries<string>({ ...dependencies, ...devDependencies })
    return all
      .filter(([name, version]) => /^[~>^*]/.test(version) && !name.startsWith('@types/'))
      .map(([name]) => `${path}: ${name}`)
  })
  expect(loose).toEqual([])
})

test('our packages have no install scripts', () => {
  for (const path of manifests) expect(Object.keys(JSON.parse(text(path)).scripts ?? {})).not.toContain('postinstall')
})
