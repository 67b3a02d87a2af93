import { gzipSync } from 'node:zlib'
import { openBrowser, openTab } from '../support/browser.ts'
import { type Measured, type Measurement, round } from './ratio.ts'
import { startExample } from './server.ts'

/** What a first visit may load, in kB after gzip: the aim for a phone, and twice that for a manager's desk. */
const visits = [
  { name: 'bytes/my-shifts', path: '/my-shifts', role: 'AMHP', limit: 150 },
  { name: 'bytes/rota', path: '/rota?from=2026-11-30', role: 'manager', limit: 300 },
] as const

/** JavaScript and CSS that a first visit fetches, with an empty cache, as Chromium sees it. */
export const bytes: Measurement = {
  names: visits.map((visit) => visit.name),
  async run(wanted) {
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
        const value = round((await Promise.all(sizes)).reduce((sum, size) => sum + size, 0) / 1000)
        await close()
        lines.push({
          name,
          value,
          yardstick: limit,
          unit: 'kB gzip',
          ratio: round(value / limit),
          bar: 1,
          better: 'lower',
        })
      }
      return lines
    } finally {
      await browser.close()
      await server.stop()
    }
  },
}
