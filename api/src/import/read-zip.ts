import { crc32, inflateRawSync } from 'node:zlib'
import { mostUnpacked, SheetRefusal } from './sheet.ts'

const broken = () =>
  new SheetRefusal(
    'This workbook is damaged or not an Excel workbook. Open it in Excel, save it again as .xlsx, then import that.',
  )
const tooMuch = () =>
  new SheetRefusal(
    'Unpacked, this workbook is larger than 50 MB. Copy the rota alone into a new workbook, then import that.',
    'too-large',
  )

const mostEntries = 2000
const endOfDirectory = 0x06054b50
const directoryEntry = 0x02014b50
const localEntry = 0x04034b50

interface Entry {
  readonly name: string
  readonly method: number
  readonly packed: number
  readonly unpacked: number
  readonly offset: number
}

/**
 * The files of a zip that its directory names and `wanted` asks for. Refuses where the directory says that they are too
 * large together, and again where they turn out to be: what a directory says need not be true.
 */
export function readZip(bytes: Buffer, wanted: (name: string) => boolean): Map<string, Buffer> {
  const entries = readDirectory(bytes)
  if (entries.reduce((sum, entry) => sum + entry.unpacked, 0) > mostUnpacked) throw tooMuch()
  const files = new Map<string, Buffer>()
  let left = mostUnpacked
  for (const entry of entries.filter(({ name }) => wanted(name))) {
    const file = unpack(bytes, entry, left)
    left -= file.length
    files.set(entry.name, file)
  }
  return files
}

function readDirectory(bytes: Buffer): Entry[] {
  // The end of the directory is followed by a comment of at most 65,535 bytes.
  let end = bytes.length - 22
  while (end >= 0 && end > bytes.length - 66_000 && bytes.readUInt32LE(end) !== endOfDirectory) end--
  if (end < 0 || bytes.readUInt32LE(end) !== endOfDirectory) throw broken()
  const count = bytes.readUInt16LE(end + 10)
  if (count > mostEntries) throw tooMuch()
  const entries: Entry[] = []
  let at = bytes.readUInt32LE(end + 16)
  for (let i = 0; i < count; i++) {
    if (at + 46 > bytes.length || bytes.readUInt32LE(at) !== directoryEntry) throw broken()
    const nameLength = bytes.readUInt16LE(at + 28)
    entries.push({
      name: bytes.toString('utf8', at + 46, at + 46 + nameLength),
      method: bytes.readUInt16LE(at + 10),
      packed: bytes.readUInt32LE(at + 20),
      unpacked: bytes.readUInt32LE(at + 24),
      offset: bytes.readUInt32LE(at + 42),
    })
    at += 46 + nameLength + bytes.readUInt16LE(at + 30) + bytes.readUInt16LE(at + 32)
  }
  return entries
}

function unpack(bytes: Buffer, { method, packed, offset }: Entry, most: number): Buffer {
  if (offset + 30 > bytes.length || bytes.readUInt32LE(offset) !== localEntry) throw broken()
  const from = offset + 30 + bytes.readUInt16LE(offset + 26) + bytes.readUInt16LE(offset + 28)
  if (from + packed > bytes.length) throw broken()
  const data = bytes.subarray(from, from + packed)
  if (method === 0) {
    if (data.length > most) throw tooMuch()
    return Buffer.from(data)
  }
  if (method !== 8) throw broken()
  try {
    return inflateRawSync(data, { maxOutputLength: Math.max(most, 1) })
  } catch (error) {
    throw (error as { code?: string }).code === 'ERR_BUFFER_TOO_LARGE' ? tooMuch() : broken()
  }
}

/** A zip of these files, not packed: what reads it sees exactly what was checked, and nothing beside it. */
export function writeZip(files: ReadonlyMap<string, Buffer>): Buffer {
  const parts: Buffer[] = []
  const directory: Buffer[] = []
  let offset = 0
  for (const [name, data] of files) {
    const nameBytes = Buffer.from(name)
    const common = Buffer.alloc(26)
    common.writeUInt16LE(20, 0)
    common.writeUInt32LE(crc32(data), 10)
    common.writeUInt32LE(data.length, 14)
    common.writeUInt32LE(data.length, 18)
    common.writeUInt16LE(nameBytes.length, 22)
    const local = Buffer.concat([signature(localEntry), common, nameBytes, data])
    const tail = Buffer.alloc(14)
    tail.writeUInt32LE(offset, 10)
    directory.push(Buffer.concat([signature(directoryEntry), Buffer.from([20, 0]), common, tail, nameBytes]))
    parts.push(local)
    offset += local.length
  }
  const entries = Buffer.concat(directory)
  const end = Buffer.alloc(18)
  end.writeUInt16LE(files.size, 4)
  end.writeUInt16LE(files.size, 6)
  end.writeUInt32LE(entries.length, 8)
  end.writeUInt32LE(offset, 12)
  return Buffer.concat([...parts, entries, signature(endOfDirectory), end])
}

function signature(value: number): Buffer {
  const bytes = Buffer.alloc(4)
  bytes.writeUInt32LE(value)
  return bytes
}
