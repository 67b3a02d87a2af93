import { join } from 'node:path'
import { chromiumPath, ensureChromium, HOW_TO_GET_CHROMIUM } from '../support/browser/chromium.ts'
import { failed, type Outcome } from './outcome.ts'
import { runCommand } from './run-command.ts'
import { vitest } from './vitest.ts'

/** The journeys in Chromium. Without it they count as skipped, with the reason, unless CI is set. */
export async function browser(root: string): Promise<Outcome> {
  ensureChromium()
  if (chromiumPath() || process.env.CI) return vitest(root, 'journeys')
  const listed = await runCommand(
    join(root, 'tests/node_modules/.bin/vitest'),
    ['list', '--project', 'journeys', '--json'],
    join(root, 'tests'),
  )
  const start = listed.output.indexOf('[')
  if (listed.code !== 0 || start < 0) return failed(listed.output)
  const skipped = (JSON.parse(listed.output.slice(start)) as unknown[]).length
  return { passed: 0, failed: 0, skipped, note: HOW_TO_GET_CHROMIUM, detail: '' }
}
