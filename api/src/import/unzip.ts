import { Unzip, UnzipInflate } from 'fflate'
import { mostUnpacked, SheetRefusal } from './sheet.ts'

const broken = () =>
  new SheetRefusal(
    'This workbook is damaged. Open it in your spreadsheet program, save it again as .xlsx or .ods, then import that.',
  )
const tooMuch = () =>
  new SheetRefusal(
    'Unpacked, this workbook is larger than 50 MB. Copy the rota alone into a new workbook, then import that.',
    'too-large',
  )

const mostEntries = 2000
/** Packed bytes unpacked at a time. Each may become a thousand, so steps are small enough to stop before memory is full. */
const step = 16 * 1024

/** The wanted files of a zip. Sizes are measured while unpacking: those stated in a zip may be false. */
export function unzip(bytes: Uint8Array, wanted: (name: string) => boolean): Map<string, Buffer> {
  const files = new Map<string, Buffer>()
  let entries = 0
  let left = mostUnpacked
  const zip = new Unzip((file) => {
    if (++entries > mostEntries) throw tooMuch()
    if (!wanted(file.name)) return
    const pieces: Uint8Array[] = []
    file.ondata = (error, piece, final) => {
      if (error) throw error
      left -= piece.length
      if (left < 0) throw tooMuch()
      pieces.push(piece)
      if (final) files.set(file.name, Buffer.concat(pieces))
    }
    file.start()
  })
  zip.register(UnzipInflate)
  try {
    for (let at = 0; at < bytes.length; at += step) zip.push(bytes.subarray(at, at + step), at + step >= bytes.length)
  } catch (error) {
    throw error instanceof SheetRefusal ? error : broken()
  }
  if (entries === 0) throw broken()
  return files
}
