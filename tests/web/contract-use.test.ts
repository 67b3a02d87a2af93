import { globSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { ZodType } from 'zod'

const root = join(import.meta.dirname, '../../web/src')
const imports = /import\s+\{([^}]*)\}\s+from '(@amhp\/shared\/contract\/[^']+)'/g

/** Each value that the pages take from the contract; types are left out. */
const taken = globSync('**/*.{ts,tsx}', { cwd: root }).flatMap((file) =>
  [...readFileSync(join(root, file), 'utf8').matchAll(imports)].flatMap(([, names = '', module = '']) =>
    names
      .split(',')
      .map((name) => name.trim())
      .filter((name) => name && !name.startsWith('type '))
      .map((name) => ({ file, name: name.split(' as ')[0]!, module })),
  ),
)

test('The pages take no schema from the contract: those stay with the server', async () => {
  expect(taken.length).toBeGreaterThan(30)
  for (const { file, name, module } of taken) {
    const values = (await import(module)) as Record<string, unknown>
    expect(values[name], `${file} takes ${name}`).toBeDefined()
    expect(values[name] instanceof ZodType, `${file} takes the schema ${name}`).toBe(false)
  }
})
