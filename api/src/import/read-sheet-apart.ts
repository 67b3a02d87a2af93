import { Worker } from 'node:worker_threads'
import { Problem } from '@amhp/shared/contract/problems.ts'
import { mostBytes, type Sheet } from './sheet.ts'
import type { SheetAnswer } from './sheet-worker.ts'

const seconds = 20
const tooHard = () =>
  new Problem(
    'too-large',
    'This spreadsheet is too complex to read. Copy the rota alone into a new file, then import that.',
  )

/** One at a time: each may take as much memory as a large workbook needs. */
let last: Promise<unknown> = Promise.resolve()

/** Reads a spreadsheet in a thread of its own, which is ended when it takes too long or too much memory. */
export function readSheetApart(bytes: Uint8Array): Promise<Sheet> {
  if (bytes.length > mostBytes)
    return Promise.reject(
      new Problem('too-large', 'This file is larger than 5 MB. Copy the rota alone into a new file, then import that.'),
    )
  const reading = last.then(() => read(bytes))
  last = reading.catch(() => {})
  return reading
}

async function read(bytes: Uint8Array): Promise<Sheet> {
  const worker = new Worker(new URL('./sheet-worker.ts', import.meta.url), {
    workerData: bytes,
    resourceLimits: { maxOldGenerationSizeMb: 512 },
  })
  let timer: NodeJS.Timeout | undefined
  try {
    const answer = await new Promise<SheetAnswer>((resolve, reject) => {
      timer = setTimeout(() => reject(tooHard()), seconds * 1000)
      worker.once('message', resolve)
      worker.once('error', () => reject(tooHard()))
      worker.once('exit', () => reject(tooHard()))
    })
    if ('sheet' in answer) return answer.sheet
    throw new Problem(answer.code, answer.refused)
  } finally {
    clearTimeout(timer)
    await worker.terminate()
  }
}
