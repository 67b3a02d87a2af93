import { createHash } from 'node:crypto'
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'

const SKIPPED = new Set(['node_modules', 'dist', '.tmp'])

/**
 * A hash of the names and contents of files and folders under a root, without build output and packages.
 * @param {string} root
 * @param {string[]} paths relative to root; a missing one changes the hash too
 * @returns {string} hexadecimal SHA-256
 */
export function contentHash(root, paths) {
  const hash = createHash('sha256')
  /** @param {string} path */
  const add = (path) => {
    const file = join(root, path)
    if (!existsSync(file)) hash.update(`${path}\0absent\0`)
    else if (!statSync(file).isDirectory()) hash.update(`${path}\0`).update(readFileSync(file)).update('\0')
    else for (const name of readdirSync(file).sort()) if (!SKIPPED.has(name)) add(join(path, name))
  }
  paths.forEach(add)
  return hash.digest('hex')
}

/** @param {string} file the stamp @param {string} hash what it should hold */
export const isStamped = (file, hash) => existsSync(file) && readFileSync(file, 'utf8') === hash
