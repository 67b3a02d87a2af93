import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { openStore, type Store } from '@amhp/db/open.ts'
import { onTestFinished } from 'vitest'

/** A new folder; `remove` deletes it. */
export function temporaryFolder() {
  const folder = mkdtempSync(join(tmpdir(), 'rota-'))
  return { folder, remove: () => rmSync(folder, { recursive: true, force: true }) }
}

/** A new folder, deleted when the running test ends. */
export function folderOfTest(): string {
  const { folder, remove } = temporaryFolder()
  onTestFinished(remove)
  return folder
}

/** The bytes of a closed, migrated database, and what filling it returned. */
export interface Filled<Made> {
  readonly bytes: Buffer
  readonly made: Made
}

/** Fills a database once, so that each test can start from a copy, which is ten times as fast. */
export async function fillOnce<Made>(fill: (store: Store) => Promise<Made>): Promise<Filled<Made>> {
  const { folder, remove } = temporaryFolder()
  const file = join(folder, 'rota.sqlite')
  const store = await openStore(file)
  const made = await fill(store)
  await store.close()
  const bytes = readFileSync(file)
  remove()
  return { bytes, made }
}

let migrated: Promise<Filled<void>> | undefined

/** The bytes of an empty, migrated database. */
async function emptyDatabase(): Promise<Buffer> {
  migrated ??= fillOnce(async () => {})
  return (await migrated).bytes
}

const write = (file: string, bytes: Buffer) => writeFileSync(file, bytes, { mode: 0o600 })

/** Writes an empty, migrated database. */
export const writeFreshDatabase = async (file: string): Promise<void> => write(file, await emptyDatabase())

export interface TestDatabase {
  readonly store: Store
  readonly file: string
  /** Closes the store and removes the file. */
  close(): Promise<void>
}

/** A new migrated database and its store. For `beforeAll`: the caller closes it. */
export const openFreshDatabase = async (options = ''): Promise<TestDatabase> => openCopy(await emptyDatabase(), options)

/** As `openFreshDatabase`, from the bytes of a filled one. */
export async function openCopy(bytes: Buffer, options = ''): Promise<TestDatabase> {
  const { folder, remove } = temporaryFolder()
  const file = join(folder, 'rota.sqlite')
  write(file, bytes)
  const store = await openStore(`file:${file}${options}`)
  const close = async () => {
    await store.close()
    remove()
  }
  return { store, file, close }
}

/** A new migrated database for the running test. `options` such as `?max_page_count=120`. */
export async function freshStore(options = ''): Promise<Store> {
  const { store, close } = await openFreshDatabase(options)
  onTestFinished(close)
  return store
}
