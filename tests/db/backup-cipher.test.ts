import { randomBytes } from 'node:crypto'
import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { backup } from '@amhp/db/backup.ts'
import { decryptFile, encryptFile, isEncrypted } from '@amhp/db/backup-cipher.ts'
import { checkBackup, restore } from '@amhp/db/restore.ts'
import { expect, test } from 'vitest'
import { folderOfTest, freshStore } from '../support/server/database.ts'
import { keysIn, put } from '../support/server/keys.ts'

const key = randomBytes(32)

test.each([0, 1, 1 << 20, (1 << 20) + 1])('a file of %i bytes comes back as it was', (size) => {
  const [plain, sealed, again] = ['plain', 'sealed', 'again'].map((name) => join(folderOfTest(), name)) as [
    string,
    string,
    string,
  ]
  writeFileSync(plain, randomBytes(size))
  encryptFile(plain, sealed, key)
  decryptFile(sealed, again, key)
  expect(readFileSync(again).equals(readFileSync(plain))).toBe(true)
  expect(readFileSync(sealed).length).toBe(16 + 8 + 12 + size + 16)
  expect([isEncrypted(plain), isEncrypted(sealed)]).toEqual([false, true])
})

/** A database with a row, and an encrypted backup of it. */
async function encryptedBackup() {
  const store = await freshStore()
  await store.tx(put('a secret row'))
  const folder = folderOfTest()
  const file = join(folder, 'backup.aes')
  await backup(store.file, file, key)
  return { store, folder, file }
}

test('an encrypted backup shows nothing of what it holds, leaves no other copy, and restores with its key', async () => {
  const { store, folder, file } = await encryptedBackup()
  expect(readFileSync(file).includes('secret row')).toBe(false)
  expect(readFileSync(file).includes('SQLite')).toBe(false)
  expect([readdirSync(folder), readdirSync(join(store.file, '..')).sort()]).toEqual([
    ['backup.aes'],
    ['rota.sqlite', 'rota.sqlite-shm', 'rota.sqlite-wal'],
  ])
  const target = join(folder, 'rota.sqlite')
  expect(checkBackup(target, file, key)).toMatchObject({ services: 0, updates: 0 })
  restore(target, file, key)
  expect(keysIn(target)).toContain('a secret row')
})

test.each<[string, (bytes: Buffer) => Buffer, Buffer | undefined, RegExp]>([
  ['without its key', (bytes) => bytes, undefined, /is encrypted\. Set BACKUP_KEY to the key that it was made with/],
  ['with another key', (bytes) => bytes, randomBytes(32), /was encrypted with another key/],
  ['with a byte changed', (bytes) => bytes.fill(bytes[5000]! ^ 1, 5000, 5001), key, /is damaged\. Try an older backup/],
  ['with its nonce changed', (bytes) => bytes.fill(bytes[30]! ^ 1, 30, 31), key, /is damaged/],
  ['with its tag changed', (bytes) => bytes.fill(bytes.at(-1)! ^ 1, bytes.length - 1), key, /is damaged/],
  ['cut short', (bytes) => bytes.subarray(0, bytes.length - 20_000), key, /is damaged/],
  ['cut to its header', (bytes) => bytes.subarray(0, 40), key, /is damaged/],
])('an encrypted backup %s is refused, and no part of it is left', async (_, spoil, given, sentence) => {
  const { folder, file } = await encryptedBackup()
  writeFileSync(file, spoil(readFileSync(file)))
  const target = join(folder, 'rota.sqlite')
  expect(() => restore(target, file, given)).toThrow(sentence)
  expect(() => checkBackup(target, file, given)).toThrow(sentence)
  expect(readdirSync(folder)).toEqual(['backup.aes'])
})
