import { getBoard } from '@amhp/shared/contract/board.ts'
import { editRotas } from '@amhp/shared/contract/edits.ts'
import { changeRule, getRules } from '@amhp/shared/contract/rules.ts'
import { type Asker, testApi } from '../server/api.ts'
import type { RuleInForce } from '../server/wire.ts'

export const week = { query: { from: '2026-11-30', to: '2026-12-07' } }

export async function ruleFor(asker: Asker, code: string): Promise<RuleInForce> {
  const { rules: all } = await asker.ask(getRules, {})
  return all.find((rule) => rule.code === code)!
}

/** North's lead, with a way to change a rule. */
export async function lead() {
  const api = await testApi()
  const asker = await api.signIn('lead')
  const change = (code: string, level: string, settings: object, version = 0, reason = 'Agreed with the staff side') =>
    asker.try(changeRule, { params: { code }, body: { level, settings, reason, version } })
  return { ...api, asker, change }
}

/** Amina finishes late on Monday: 12 h 30 before Tuesday's shift, less than 13 hours. */
export async function shortRest() {
  const api = await lead()
  const manager = await api.signIn('manager')
  const { published } = await manager.ask(getBoard, week)
  const [monday] = published.filter(({ id }) => id === 'north-s1')
  const late = { ...monday!, end: '2026-11-30T20:30:00Z' }
  await manager.ask(editRotas, { body: { name: 'Stay late', changes: [{ before: monday!, after: late }] } })
  return { ...api, manager }
}
