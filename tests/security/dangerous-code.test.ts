import { globSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'

const root = join(import.meta.dirname, '../..')
const sources = globSync('{api,db,shared,web}/src/**/*.{ts,tsx}', { cwd: root })
const served = sources.filter((file) => !file.startsWith('web/'))

/** `path: line` of each line that matches. */
const lines = (pattern: RegExp, files: readonly string[]) =>
  files.flatMap((file) =>
    readFileSync(join(root, file), 'utf8')
      .split('\n')
      .filter((line) => pattern.test(line))
      .map((line) => `${file}: ${line.trim()}`),
  )

test.each<[string, RegExp, readonly string[]]>([
  ['runs text as code', /\beval\(|\bnew Function\(|\bset(Timeout|Interval)\(['"`]|node:vm/, sources],
  ['writes text as HTML', /dangerouslySetInnerHTML|innerHTML|outerHTML|insertAdjacentHTML|document\.write/, sources],
  // `fork` starts Node with a module of ours: what takes much memory ends alone.
  ['starts another program', /child_process(?!'$)|\b(spawn|execFile|spawnSync|execSync|execFileSync)\b/, sources],
  ['sends a request from the server', /\bfetch\(|node:(https|http2|tls|dgram|dns)|\bnet\.connect|undici/, served],
  ['keeps anything in the browser', /localStorage|sessionStorage|indexedDB|document\.cookie|serviceWorker/, sources],
  // A BroadcastChannel reaches tabs of this origin alone.
  ['talks to another window', /(?<!\bchannel)\.postMessage\(|window\.opener|window\.open\(/, sources],
  ['makes random values that can be guessed', /Math\.random|pseudoRandomBytes/, sources],
  ['uses a weak hash or cipher', /['"`](md5|sha1|rc4|des|aes-\d+-(ecb|cbc))\b|createCipher\(/i, sources],
])('nothing %s', (_, pattern, files) => {
  expect(files.length).toBeGreaterThan(200)
  expect(lines(pattern, files)).toEqual([])
})

test('processes are started in one place, by fork alone', () => {
  expect(lines(/child_process/, sources)).toEqual([
    "api/src/threads/work-process.ts: import { type ChildProcess, fork } from 'node:child_process'",
  ])
})

test('SQL is made from text in the schema alone, out of constants', () => {
  expect(lines(/\bsql\.raw\(/, sources).filter((line) => !line.startsWith('db/src/schema/'))).toEqual([])
})

test('these files use cryptography, and no others', () => {
  const files = lines(/from 'node:crypto'|\bcrypto\.subtle/, sources).map((line) => line.split(':')[0])
  expect([...new Set(files)].sort()).toEqual([
    'api/src/accounts/known-device.ts',
    'api/src/accounts/password.ts',
    'api/src/http/docs.ts',
    'api/src/http/free-text-guard.ts',
    'api/src/http/token.ts',
    'db/src/backup-cipher.ts',
    'db/src/backup.ts',
    'db/src/restore.ts',
  ])
})

test('fields for passwords are masked, and named for password managers', () => {
  const masked = lines(/type="password"/, sources)
  const named = lines(/autoComplete="(current|new)-password"/, sources)
  const byFile = (found: readonly string[]) => found.map((line) => line.split(':')[0])
  expect(masked.length).toBeGreaterThan(3)
  expect(byFile(named)).toEqual(byFile(masked))
  expect(lines(/onPaste=.*preventDefault/, sources)).toEqual([])
})
