import { check } from '@amhp/shared/contract/findings.ts'
import { Problem } from '@amhp/shared/contract/problems.ts'
import { JsonReply, type Routes, route } from '../http/route.ts'
import { absenceKindsFor } from '../rota-document/absence-kinds.ts'
import { checkPool } from './check-pool.ts'

export function registerFindings(routes: Routes): void {
  const pool = checkPool()
  routes.app.addHook('onClose', () => pool.close())

  route(routes, check, async ({ body }, { account }) => {
    const checked = await pool.run({ document: body, absenceKinds: absenceKindsFor(account) })
    if (checked.ok) return new JsonReply(checked.json)
    if ('tooMany' in checked)
      throw new Problem(
        'too-large',
        `There are ${checked.tooMany} findings, more than can be sent. Send a shorter period.`,
      )
    throw new Problem(
      'unreadable',
      'This is not a rota document that can be checked. Correct what is listed, then send it again.',
      {
        faults: [...checked.faults],
      },
    )
  })
}
