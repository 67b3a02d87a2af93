import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { openStore, type Store } from '@amhp/db/open.ts'
import { onTestFinished } from 'vitest'

/** A folder of its own, removed with `remove`. */
export function temporaryFolder() {
  const folder = mkdtempSync(join(tmpdir(), 'rota-'))
  return { folder, remove: () => rmSync(folder, { recursive: true, force: true }) }
}

/** As temporaryFolder, removed when the test that is running ends. */
export function folderOfTest(): string {
  const { folder, remove } = temporaryFolder()
  onTestFinished(remove)
  return folder
}

let migrated: Promise<Buffer> | undefined

/** The bytes of an empty database that is up to date: migrating once a worker and copying is quick. */
async function template(): Promise<Buffer> {
  const { folder, remove } = temporaryFolder()
  const file = join(folder, 'template.sqlite')
  await (await openStore(file)).close()
  const bytes = readFileSync(file)
  remove()
  return bytes
}

/** Writes an empty, migrated database. */
export async function writeFreshDatabase(file: string): Promise<void> {
  migrated ??= template()
  writeFileSync(file, await migrated, { mode: 0o600 })
}

export interface TestDatabase {
  readonly store: Store
  readonly file: string
  /** Closes the store and removes the file. */
  close(): Promise<void>
}

/** A fresh migrated database in a file of its own, with a store on it. For `beforeAll`; the caller closes it. */
export async function openFreshDatabase(options = ''): Promise<TestDatabase> {
  const { folder, remove } = temporaryFolder()
  const file = join(folder, 'rota.sqlite')
  await writeFreshDatabase(file)
  const store = await openStore(`file:${file}${options}`)
  const close = async () => {
    await store.close()
    remove()
  }
  return { store, file, close }
}

/** A fresh migrated database for the test that is running. `options` such as `?max_page_count=120`. */
export async function freshStore(options = ''): Promise<Store> {
  const { store, close } = await openFreshDatabase(options)
  onTestFinished(close)
  return store
}
