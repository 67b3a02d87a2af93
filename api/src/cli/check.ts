import { readFile } from 'node:fs/promises'
import { resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { readRotaDocument } from '@amhp/shared/rota/rota-document.ts'
import { checkRota } from '@amhp/shared/rules/index.ts'
import { findingsJson } from '../findings/findings-json.ts'
import { findingsText } from '../findings/findings-text.ts'
import type { Command } from './command.ts'

const usage = 'Usage: npm run --silent rota -- check FILE.json [--text]\n'

/**
 * `check FILE [--text]`: findings of a rota document as JSON, or as sentences. Exit code: 0 no gap and no breach, 1 some,
 * 2 refused, with a line for each fault. Kinds of absence are shown: they are in the file.
 */
export const run: Command = async (args, { cwd, write, writeError }) => {
  const asked = readArgs(args)
  if (typeof asked === 'string') {
    writeError(`${asked}\n${usage}`)
    return 2
  }
  let json: string
  try {
    json = await readFile(resolve(cwd, asked.file), 'utf8')
  } catch (error) {
    writeError(`${unreadable(asked.file, error)}\n`)
    return 2
  }
  // Windows programs write a byte order mark.
  const read = readRotaDocument(json.replace(/^\uFEFF/, ''))
  if (!read.ok) {
    const faults = read.faults.map(({ path, message }) => `  ${path === '' ? '' : `${path}: `}${message}.\n`)
    writeError(`${asked.file} was refused:\n${faults.join('')}`)
    return 2
  }
  const reply = checkRota(read.rota, { absenceKinds: 'shown' })
  for (const part of asked.text ? findingsText(reply, read.rota) : findingsJson(reply, read.rota)) write(part)
  return reply.summary.gap + reply.summary.breach > 0 ? 1 : 0
}

function readArgs(args: string[]): { file: string; text: boolean } | string {
  try {
    const { values, positionals } = parseArgs({
      args,
      options: { text: { type: 'boolean', default: false } },
      allowPositionals: true,
    })
    const [file, ...more] = positionals
    if (file === undefined) return 'Name the file to check.'
    if (more.length > 0) return 'Name one file only.'
    return { file, text: values.text }
  } catch {
    return `Unknown option: ${args.filter((arg) => arg.startsWith('-') && arg !== '--text').join(' ')}. The only option is --text.`
  }
}

function unreadable(file: string, error: unknown): string {
  const code = (error as NodeJS.ErrnoException).code
  if (code === 'ENOENT') return `There is no file ${file}. Check the name and the folder.`
  if (code === 'EISDIR') return `${file} is a folder. Name a rota document in it.`
  if (code === 'EACCES') return `${file} may not be read by this account. Change its permissions.`
  return `${file} could not be read: ${error instanceof Error ? error.message : String(error)}`
}
