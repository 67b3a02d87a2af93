import { fileURLToPath } from 'node:url'
import { gzipSync } from 'node:zlib'
import { build, type Rolldown } from 'vite'
import { openBrowser, openTab } from '../support/browser/browser.ts'
import { type Measured, type Measurement, round } from './ratio.ts'
import { startExample } from './server.ts'

/** The most that a first visit may load, in kB after gzip: on a phone, and twice as much on a desktop. */
const visits = [
  { name: 'bytes/my-shifts', path: '/my-shifts', role: 'AMHP', limit: 150 },
  { name: 'bytes/rota', path: '/rota?from=2026-11-30', role: 'manager', limit: 300 },
] as const

const rules = 'bytes/rules'
/** Was 30 before a rule's words and settings moved into its file, and before derogations reached breaks and split work. */
const rulesLimit = 36

/** What the rules add to the first visit of the board: minified, without zod, which the board loads anyway. */
async function measureRules(): Promise<Measured> {
  const entry = fileURLToPath(import.meta.resolve('@amhp/shared/rules/index.ts'))
  const lib = { entry, formats: ['es' as const], fileName: 'rules' }
  const rollupOptions = { external: [/^zod(\/|$)/] }
  const { NODE_ENV: before } = process.env
  const built = await build({
    configFile: false,
    logLevel: 'silent',
    build: { write: false, minify: true, target: 'es2023', lib, rollupOptions },
  })
  // The build sets NODE_ENV to production, which servers started later would inherit.
  if (before === undefined) delete process.env.NODE_ENV
  else process.env.NODE_ENV = before
  const [{ output }] = built as [Rolldown.RolldownOutput]
  return line(
    rules,
    output.reduce((sum, part) => sum + gzipSync('code' in part ? part.code : part.source).length, 0),
    rulesLimit,
  )
}

function line(name: string, size: number, limit: number): Measured {
  const value = round(size / 1000)
  return { name, value, yardstick: limit, unit: 'kB gzip', ratio: round(value / limit), bar: 1, better: 'lower' }
}

/** JavaScript and CSS that a first visit fetches, with an empty cache, as Chromium sees it. */
export const bytes: Measurement = {
  names: [...visits.map((visit) => visit.name), rules],
  async run(wanted) {
    const added = wanted.has(rules) ? [await measureRules()] : []
    if (!visits.some(({ name }) => wanted.has(name))) return added
    const server = await startExample()
    const browser = await openBrowser()
    try {
      const lines: Measured[] = []
      for (const { name, path, role, limit } of visits) {
        if (!wanted.has(name)) continue
        const [cookie = '', token = ''] = (await server.cookie(role)).split('=')
        const { page, close } = await openTab(browser, server.origin)
        await page.context().addCookies([{ name: cookie, value: token, url: server.origin }])
        const sizes: Promise<number>[] = []
        page.on('response', (response) => {
          if (!/javascript|css/.test(response.headers()['content-type'] ?? '')) return
          sizes.push(response.body().then((body) => gzipSync(body).length))
        })
        await page.goto(path, { waitUntil: 'networkidle' })
        const size = (await Promise.all(sizes)).reduce((sum, one) => sum + one, 0)
        await close()
        lines.push(line(name, size, limit))
      }
      return [...lines, ...added]
    } finally {
      await browser.close()
      await server.stop()
    }
  },
}
