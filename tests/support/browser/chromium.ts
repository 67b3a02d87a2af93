import { execFileSync } from 'node:child_process'
import { existsSync } from 'node:fs'

const PLACES = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome']
export const HOW_TO_GET_CHROMIUM =
  'Chromium is not installed. Install it ("sudo apt-get install chromium"), or set CHROMIUM to its path.'

/** The path of Chromium: CHROMIUM, or the system's. Undefined when there is none. */
export const chromiumPath = (): string | undefined =>
  [process.env.CHROMIUM, ...PLACES].find((path) => path !== undefined && existsSync(path))

/** Installs a missing Chromium on Debian as root, and nowhere else. */
export function ensureChromium(): void {
  if (chromiumPath() || process.getuid?.() !== 0 || !existsSync('/usr/bin/apt-get')) return
  console.error('Installing Chromium for the browser tests …')
  const options = { stdio: 'ignore', env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' } } as const
  try {
    execFileSync('apt-get', ['update', '-q'], options)
    execFileSync('apt-get', ['install', '-q', '-y', '--no-install-recommends', 'chromium', 'fonts-liberation'], options)
  } catch {
    console.error(HOW_TO_GET_CHROMIUM)
  }
}
