import { spawn } from 'node:child_process'
import { constants } from 'node:os'
import { stripVTControlCharacters } from 'node:util'
import { childEnv, ROOT } from './machine.mjs'

const STOP_GRACE_MS = 10_000

/** A problem that the user can solve; the message says how. */
export class Refusal extends Error {}

/** Writes progress to stderr: stdout belongs to the command. @param {string} text */
export const say = (text) => process.stderr.write(text)

/** Each running child, and whether it leads a process group. @type {Map<import('node:child_process').ChildProcess, boolean>} */
const running = new Map()

/** @param {NodeJS.Signals} signal */
export function stop(signal) {
  for (const [child, leads] of running) {
    try {
      if (leads && child.pid) process.kill(-child.pid, signal)
      else child.kill(signal)
    } catch {
      // It has ended meanwhile.
    }
  }
}

let stopping = 0
let stoppedCode = 0
/** Whether a signal to stop has arrived. */
export const isStopping = () => stopping > 0

/**
 * Ctrl-C arrives twice, from the terminal and from npm, so a repeat within a second is ignored. A later one kills.
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
 * Runs a command to its end. It has its own process group, so that it gets each signal once, from here.
 * @param {string} command
 * @param {string[]} args
 * @param {import('node:child_process').SpawnOptions} [options]
 * @returns {Promise<{ code: number, output: string }>}
 */
export function run(command, args, options = {}) {
  return new Promise((resolve, reject) => {
    const detached = options.detached ?? process.platform !== 'win32'
    const child = spawn(command, args, {
      cwd: ROOT,
      env: childEnv,
      stdio: ['ignore', 'inherit', 'inherit'],
      ...options,
      detached,
    })
    running.set(child, detached)
    let output = ''
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
 * Runs a command with one line of progress instead of its output. On failure, throws the end of the output and advice.
 * @param {string} title
 * @param {string} command
 * @param {string[]} args
 * @param {(output: string) => string} advice
 * @param {import('node:child_process').SpawnOptions} [options]
 */
export async function runQuietly(title, command, args, advice, options = {}) {
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
