import { accessSync, constants, existsSync, rmSync, writeFileSync } from 'node:fs'
import { homedir } from 'node:os'
import { dirname, join } from 'node:path'
import { NODE, ROOT } from './machine.mjs'
import { Refusal, runQuietly, say } from './processes.mjs'
import { contentHash, isStamped } from './stamp.mjs'

export const PNPM = 'pnpm@12.21.0'
const PACKAGES = ['api', 'db', 'shared', 'tests', 'web']
const MANIFESTS = ['pnpm-lock.yaml', 'pnpm-workspace.yaml', 'package.json', ...PACKAGES.map((p) => `${p}/package.json`)]

/** Whether a path, or else the nearest existing folder above it, can be written to. @param {string} path @returns {boolean} */
function writable(path) {
  if (!existsSync(path) && path !== dirname(path)) return writable(dirname(path))
  try {
    accessSync(path, constants.W_OK)
    return true
  } catch {
    return false
  }
}

/** npm and pnpm cache packages in the home folder; where it is read-only, in a folder here. */
function cacheEnv() {
  if (writable(join(homedir(), '.npm')) && writable(join(homedir(), '.local/share/pnpm'))) return {}
  const cache = join(ROOT, '.tmp/cache')
  say(`The home folder ${homedir()} cannot be written to, so packages are cached in ${cache}.\n`)
  return { npm_config_cache: join(cache, 'npm'), XDG_DATA_HOME: cache, XDG_CACHE_HOME: cache, XDG_STATE_HOME: cache }
}

/** @param {string} output */
function installAdvice(output) {
  if (/OUTDATED_LOCKFILE/.test(output))
    return `pnpm-lock.yaml does not match a package.json. Run "npx -y ${PNPM} install", then the command again.`
  if (/ENOSPC/.test(output)) return 'The disk is full. Free about 1 GB, then run the command again.'
  if (/EACCES|EPERM|EROFS/.test(output))
    return 'A folder could not be written to. Check who owns it, then run the command again.'
  return 'The packages could not be installed. Check the network connection, then run the command again.'
}

/** Installs the packages, unless they are installed and no manifest has changed. */
export async function install() {
  const hash = contentHash(ROOT, MANIFESTS)
  const stamp = join(ROOT, 'node_modules/.installed')
  const there = [NODE, ...PACKAGES.map((p) => join(ROOT, p, 'node_modules'))].every((path) => existsSync(path))
  if (there && isStamped(stamp, hash)) return
  if (!writable(join(ROOT, 'node_modules'))) {
    throw new Refusal(
      `The folder ${ROOT} cannot be written to by this account. Change who owns it, or clone the project again.`,
    )
  }
  rmSync(stamp, { force: true })
  const args = ['-y', PNPM, 'install', '--frozen-lockfile', '--reporter=append-only']
  const env = { ...process.env, ...cacheEnv(), CI: 'true', npm_config_update_notifier: 'false' }
  await runQuietly('Installing packages', 'npx', args, installAdvice, { env, shell: process.platform === 'win32' })
  if (!existsSync(NODE))
    throw new Refusal('The installed packages lack Node 24. Delete node_modules, then run the command again.')
  writeFileSync(stamp, hash)
}
