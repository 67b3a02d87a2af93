import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { failed, type Outcome } from './outcome.ts'
import { runCommand } from './run-command.ts'

interface Report {
  testResults: {
    name: string
    status: string
    message: string
    assertionResults: { status: string; fullName: string; failureMessages: string[] }[]
  }[]
}

/** One seed for the whole run, printed, so that a failure can be repeated. */
const seed = process.env.PROPERTY_SEED ?? String(Math.floor(Math.random() * 2 ** 31))

/** Runs a vitest project. Each test counts, and a file that does not load counts as a failure. */
export async function vitest(root: string, project: string): Promise<Outcome> {
  const folder = mkdtempSync(join(tmpdir(), 'amhp-check-'))
  try {
    const report = join(folder, 'report.json')
    const args = ['run', '--project', project, '--reporter=default', '--reporter=json', `--outputFile.json=${report}`]
    const env = { NO_COLOR: '1', PROPERTY_SEED: seed }
    const ran = await runCommand(join(root, 'tests/node_modules/.bin/vitest'), args, join(root, 'tests'), env)
    return read(report, ran.code, ran.output)
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

function read(file: string, code: number, output: string): Outcome {
  let report: Report
  try {
    report = JSON.parse(readFileSync(file, 'utf8')) as Report
  } catch {
    return failed(output)
  }
  const counts = { passed: 0, failed: 0, skipped: 0 }
  for (const suite of report.testResults) {
    for (const { status } of suite.assertionResults) {
      if (status === 'passed') counts.passed += 1
      else if (status === 'failed') counts.failed += 1
      else counts.skipped += 1
    }
    const loaded = suite.status !== 'failed' || suite.assertionResults.some(({ status }) => status === 'failed')
    if (!loaded) counts.failed += 1
  }
  // An error outside any test, such as an unhandled rejection, sets the exit code without a failed test.
  if (code !== 0 && counts.failed === 0) counts.failed = 1
  const note = `${report.testResults.length} files, ${counts.passed + counts.failed + counts.skipped} tests, property seed ${seed}`
  return { ...counts, note, detail: counts.failed > 0 ? output : '' }
}
