/* Runs before the project’s own Node is there, so it parses under Node 18. */
import { createHash } from 'node:crypto'
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs'
import { join, relative } from 'node:path'

/**
 * A hash of the names and contents of files and folders under a root; outputs and packages are left out.
 * @param {string} root
 * @param {string[]} paths relative to root; one that does not exist counts as absent
 * @returns {string} hexadecimal SHA-256
 */
export function contentHash(root, paths) {
  const hash = createHash('sha256')
  const skipped = new Set(['node_modules', 'dist', '.tmp', 'shots'])
  /** @param {string} path @param {import('node:fs').Dirent[] | undefined} children */
  const take = (path, children) => {
    if (!children)
      return hash
        .update(`${relative(root, path)}\0`)
        .update(readFileSync(path))
        .update('\0')
    for (const child of children.sort((a, b) => (a.name < b.name ? -1 : 1))) {
      if (skipped.has(child.name)) continue
      const inner = join(path, child.name)
      if (child.isDirectory()) take(inner, readdirSync(inner, { withFileTypes: true }))
      else if (child.isFile()) take(inner, undefined)
    }
  }
  for (const path of paths.map((p) => join(root, p))) {
    if (!existsSync(path)) hash.update(`${relative(root, path)}\0absent\0`)
    else if (statSync(path).isDirectory()) take(path, readdirSync(path, { withFileTypes: true }))
    else take(path, undefined)
  }
  return hash.digest('hex')
}

/**
 * @param {string} file the stamp
 * @param {string} hash what it should hold
 * @returns {boolean}
 */
export const isStamped = (file, hash) => existsSync(file) && readFileSync(file, 'utf8') === hash
