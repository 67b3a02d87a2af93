import { createCipheriv, createDecipheriv, createHash, randomBytes } from 'node:crypto'
import { closeSync, fstatSync, fsyncSync, openSync, readSync, writeSync } from 'node:fs'
import { StoreRefusal } from './faults.ts'

/*
 * An encrypted backup, by Node's AES-256-GCM:
 *
 *     16 bytes   "AMHP-ROTA-BAK-1\n"
 *      8 bytes   which key: the first of the key's SHA-256
 *     12 bytes   the nonce, random in each file
 *      …         the backup, encrypted
 *     16 bytes   the tag, which vouches for all before it (the first 36 bytes are additional data)
 */
const magic = Buffer.from('AMHP-ROTA-BAK-1\n')
const length = { keyId: 8, nonce: 12, tag: 16 }
const headerLength = magic.length + length.keyId + length.nonce
const chunkLength = 1 << 20
const algorithm = 'aes-256-gcm'
const options = { authTagLength: length.tag }

const idOf = (key: Buffer) => createHash('sha256').update(key).digest().subarray(0, length.keyId)

export function isEncrypted(file: string): boolean {
  return withFile(file, 'r', (handle) => {
    const start = Buffer.alloc(magic.length)
    readSync(handle, start, 0, magic.length, 0)
    return start.equals(magic)
  })
}

/** Encrypts a file into a new one, a part at a time. */
export function encryptFile(from: string, to: string, key: Buffer): void {
  const nonce = randomBytes(length.nonce)
  const header = Buffer.concat([magic, idOf(key), nonce])
  const cipher = createCipheriv(algorithm, key, nonce, options).setAAD(header)
  withFile(from, 'r', (source) =>
    withFile(to, 'wx', (target) => {
      writeSync(target, header)
      for (const part of partsOf(source, 0, fstatSync(source).size)) writeSync(target, cipher.update(part))
      writeSync(target, cipher.final())
      writeSync(target, cipher.getAuthTag())
      fsyncSync(target)
    }),
  )
}

/** Decrypts a file into a new one. Throws a StoreRefusal; what is written then must not be used. */
export function decryptFile(from: string, to: string, key: Buffer | undefined): void {
  if (!key) throw new StoreRefusal(`${from} is encrypted. Set BACKUP_KEY to the key that it was made with.`)
  withFile(from, 'r', (source) => {
    const end = fstatSync(source).size - length.tag
    if (end < headerLength) throw damaged(from)
    const header = Buffer.concat([...partsOf(source, 0, headerLength)])
    const keyId = header.subarray(magic.length, magic.length + length.keyId)
    if (!keyId.equals(idOf(key)))
      throw new StoreRefusal(`${from} was encrypted with another key. Set BACKUP_KEY to the key that it was made with.`)
    const decipher = createDecipheriv(algorithm, key, header.subarray(-length.nonce), options)
    decipher.setAAD(header).setAuthTag(Buffer.concat([...partsOf(source, end, end + length.tag)]))
    withFile(to, 'wx', (target) => {
      for (const part of partsOf(source, headerLength, end)) writeSync(target, decipher.update(part))
      try {
        writeSync(target, decipher.final())
      } catch (error) {
        throw damaged(from, error)
      }
    })
  })
}

const damaged = (file: string, cause?: unknown) =>
  new StoreRefusal(`${file} is damaged. Try an older backup. Nothing was changed.`, { cause })

function* partsOf(handle: number, start: number, end: number): Generator<Buffer> {
  for (let at = start; at < end; ) {
    const part = Buffer.alloc(Math.min(chunkLength, end - at))
    const read = readSync(handle, part, 0, part.length, at)
    if (read === 0) return
    yield part.subarray(0, read)
    at += read
  }
}

function withFile<T>(file: string, flags: 'r' | 'wx', work: (handle: number) => T): T {
  const handle = openSync(file, flags, 0o600)
  try {
    return work(handle)
  } finally {
    closeSync(handle)
  }
}
