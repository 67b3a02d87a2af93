import { existsSync, mkdirSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { childEnv, NODE, ROOT } from './machine.mjs'
import { quietly } from './processes.mjs'
import { contentHash, isStamped } from './stamp.mjs'

/** What each half of the product is built from, and the file that shows it was built. */
const BUILDS = {
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

/** @param {keyof typeof BUILDS} name */
export function buildState(name) {
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
  // Vite keeps a NODE_ENV that is set, and a test runner's would give the development build.
  const env = { ...childEnv, NODE_ENV: 'production' }
  await quietly(BUILDS[name].title, NODE, args, advice, { cwd: join(ROOT, name), env })
  writeFileSync(join(aside, '.built'), hash)
  try {
    rmSync(dist, { recursive: true, force: true })
    renameSync(aside, dist)
  } catch (error) {
    // Two commands built at once: the second keeps the first one's, which is the same.
    if (!buildState(name).fresh) throw error
    rmSync(aside, { recursive: true, force: true })
  }
}

/** Builds the halves that have changed since they were built. */
export async function build() {
  await buildOne('web')
  await buildOne('api')
}
