import { readFile } from 'node:fs/promises'
import { parseArgs } from 'node:util'
import { readRotaDocument } from '@amhp/shared/rota/rota-document.ts'
import { checkRota } from '@amhp/shared/rules/index.ts'
import { findingsJson } from '../findings/findings-json.ts'
import { findingsText } from '../findings/findings-text.ts'

/** Where a command writes: findings on `out`, everything else on `err`. */
interface Streams {
  out(text: string): void
  err(text: string): void
}

const standard: Streams = {
  out: (text) => void process.stdout.write(text),
  err: (text) => void process.stderr.write(text),
}

const usage = 'Usage: npm run --silent rota -- check FILE.json [--text]\n'

/**
 * `check FILE [--text]`: findings of a rota document as JSON, or as sentences. Answers the exit code: 0 no gap and no
 * breach, 1 some, 2 refused (every fault is a line on standard error, with its path). The file's own absence kinds are
 * shown: whoever holds the file has read them.
 */
export async function check(args: readonly string[], { out, err }: Streams = standard): Promise<0 | 1 | 2> {
  const asked = readArgs(args)
  if (typeof asked === 'string') {
    err(`${asked}\n${usage}`)
    return 2
  }
  let json: string
  try {
    json = await readFile(asked.file, 'utf8')
  } catch (error) {
    err(`${unreadable(asked.file, error)}\n`)
    return 2
  }
  // Spreadsheet programs and Windows editors put a byte order mark in front.
  const read = readRotaDocument(json.replace(/^\uFEFF/, ''))
  if (!read.ok) {
    err(
      `${asked.file} was refused:\n${read.faults.map(({ path, message }) => `  ${path === '' ? '' : `${path}: `}${message}.\n`).join('')}`,
    )
    return 2
  }
  const reply = checkRota(read.rota, { absenceKinds: 'shown' })
  for (const part of asked.text ? findingsText(reply, read.rota) : findingsJson(reply, read.rota)) out(part)
  return reply.summary.gap + reply.summary.breach > 0 ? 1 : 0
}

function readArgs(args: readonly string[]): { file: string; text: boolean } | string {
  try {
    const { values, positionals } = parseArgs({
      args: [...args],
      options: { text: { type: 'boolean', default: false } },
      allowPositionals: true,
    })
    const [file, ...more] = positionals
    if (file === undefined) return 'Name the file to check.'
    if (more.length > 0) return 'Name one file only.'
    return { file, text: values.text }
  } catch {
    return `Of the options only --text is known here: ${args.filter((a) => a.startsWith('-')).join(' ')}`
  }
}

function unreadable(file: string, error: unknown): string {
  const code = (error as NodeJS.ErrnoException).code
  if (code === 'ENOENT') return `There is no file ${file}. Check the name and the folder.`
  if (code === 'EISDIR') return `${file} is a folder. Name a rota document in it.`
  if (code === 'EACCES') return `${file} may not be read by this account. Change who may read it.`
  return `${file} could not be read: ${error instanceof Error ? error.message : String(error)}`
}
