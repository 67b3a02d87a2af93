import { fileURLToPath } from 'node:url'
import { StoreRefusal } from './faults.ts'

export interface DatabaseFile {
  readonly file: string
  readonly readOnly: boolean
  /** Pages of 4 KiB that the file may grow to. */
  readonly maxPageCount: number | undefined
}

const hint = 'Give the path of a file, such as data/rota.sqlite.'
const scheme = /^([A-Za-z][A-Za-z0-9+.-]+):/

/**
 * Parses a DATABASE_URL: a path, or `file:` with a path and optionally `mode=ro` and `max_page_count=N`. Relative paths
 * start at the working directory. Throws a StoreRefusal that says what to write instead.
 */
export function parseDatabaseUrl(url: string): DatabaseFile {
  const text = url.trim()
  if (text === '') throw new StoreRefusal(`DATABASE_URL is empty. ${hint}`)
  const name = scheme.exec(text)?.[1]?.toLowerCase()
  if (name === 'postgres' || name === 'postgresql')
    throw new StoreRefusal(`DATABASE_URL asks for PostgreSQL, which is not yet supported. ${hint}`)
  if (name !== undefined && name !== 'file')
    throw new StoreRefusal(`DATABASE_URL starts with "${name}:", which is not understood. ${hint}`)
  return name === 'file' ? parseFileUrl(text) : databaseFile(text, new URLSearchParams())
}

function parseFileUrl(text: string): DatabaseFile {
  const [path = '', query = ''] = text.slice('file:'.length).split('?', 2)
  return databaseFile(path.startsWith('//') ? absolutePath(`file:${path}`) : decoded(path), new URLSearchParams(query))
}

function absolutePath(url: string): string {
  try {
    return fileURLToPath(url)
  } catch {
    throw new StoreRefusal(
      `DATABASE_URL "${url}" names another machine or no path. Use file:///folder/rota.sqlite or a plain path.`,
    )
  }
}

function decoded(path: string): string {
  try {
    return decodeURIComponent(path)
  } catch {
    throw new StoreRefusal('DATABASE_URL holds a % that is not followed by two hexadecimal digits. Write it as %25.')
  }
}

function databaseFile(file: string, options: URLSearchParams): DatabaseFile {
  if (file === '' || file.includes('\0')) throw new StoreRefusal(`DATABASE_URL names no file. ${hint}`)
  if (file.startsWith(':memory:')) throw new StoreRefusal(`The database cannot be kept in memory alone. ${hint}`)
  if (/[/\\]$/.test(file)) throw new StoreRefusal(`DATABASE_URL names a folder. ${hint}`)
  for (const key of options.keys()) {
    if (key !== 'mode' && key !== 'max_page_count')
      throw new StoreRefusal(
        `DATABASE_URL has "${key}", which is not understood. Only mode=ro and max_page_count=N may follow the "?".`,
      )
  }
  const mode = options.get('mode') ?? 'rw'
  if (mode !== 'ro' && mode !== 'rw')
    throw new StoreRefusal('DATABASE_URL has a mode that is not understood. Use mode=ro or leave it out.')
  const pages = options.get('max_page_count')
  if (pages !== null && !/^[1-9]\d{0,8}$/.test(pages))
    throw new StoreRefusal(
      'DATABASE_URL has a max_page_count that is not a whole number. Use a number such as 262144, or leave it out.',
    )
  return { file, readOnly: mode === 'ro', maxPageCount: pages === null ? undefined : Number(pages) }
}
