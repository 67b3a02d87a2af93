/* Runs before the project’s own Node is there, so it parses under Node 18. */
import { spawn } from 'node:child_process'
import { constants } from 'node:os'
import { stripVTControlCharacters } from 'node:util'
import { childEnv, ROOT } from './machine.mjs'

const STOP_GRACE_MS = 10_000

/** Something that whoever runs the command can put right; the message says how. */
export class Refusal extends Error {}

/** Progress goes to stderr: a command's own output must stay alone on stdout. @param {string} text */
export const say = (text) => process.stderr.write(text)

/** Each child, and whether it leads a process group. @type {Map<import('node:child_process').ChildProcess, boolean>} */
const running = new Map()
const ownGroup = process.platform !== 'win32'

/** @param {NodeJS.Signals} signal */
export function stop(signal) {
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
/** Whether a signal has asked for the end. */
export const isStopping = () => stopping > 0

/**
 * Ctrl-C reaches us twice, from the terminal and from npm, so a repeat within a second is the same wish.
 * @param {NodeJS.Signals} signal
 */
export function onSignal(signal) {
  if (stopping && Date.now() - stopping < 1000) return
  const again = stopping > 0
  stopping = Date.now()
  stoppedCode = 128 + constants.signals[signal]
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
export function run(command, args, options = {}) {
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
      resolve({ code: code ?? 128 + (signal ? (constants.signals[signal] ?? 0) : 0), output })
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
export async function quietly(title, command, args, advice, options = {}) {
  const began = Date.now()
  say(`${title} …`)
  const { code, output } = await run(command, args, { stdio: ['ignore', 'pipe', 'pipe'], ...options })
  if (isStopping()) process.exit(stoppedCode)
  say(code === 0 ? ` ${Math.ceil((Date.now() - began) / 1000)} s\n` : ' failed\n')
  if (code === 0) return
  const noise = /^\s*$|^npm (warn|notice)|^ +at .*node_modules/
  const lines = stripVTControlCharacters(output)
    .split('\n')
    .filter((line) => !noise.test(line))
  throw new Refusal(`${lines.slice(-40).join('\n')}\n\n${advice(output)}`)
}
