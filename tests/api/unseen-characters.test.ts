import { addAmhp, getAmhp } from '@amhp/shared/contract/amhps.ts'
import { changeRule } from '@amhp/shared/contract/rules.ts'
import { changeStandards, getStandards } from '@amhp/shared/contract/standards.ts'
import { expect, test } from 'vitest'
import { testApi } from '../support/server/api.ts'

const zeroWidthSpace = '\u200b'
const turnsRound = '\u202e'

test('a reason of invisible characters is refused as empty', async () => {
  const lead = await (await testApi()).signIn('lead')
  const body = { level: 'warning', settings: { hours: 40 }, reason: zeroWidthSpace.repeat(5), version: 0 }
  const { problem } = await lead.try(changeRule, { params: { code: 'weekly-rest' }, body })
  expect(problem.detail).toBe('Correct "reason". Give a reason of a few words.')
})

test('a name is stored without invisible characters, except the joiners that scripts and emoji need', async () => {
  const { signIn, north } = await testApi()
  const manager = await signIn('manager')
  const { id: _, version: __, ...amina } = await manager.ask(getAmhp, { params: { amhpId: north.amhp } })
  const added = (name: string) => manager.try(addAmhp, { body: { ...amina, name } })
  expect((await added(`${turnsRound}Gwen${zeroWidthSpace} Pryce`)).value.name).toBe('Gwen Pryce')
  expect((await added('می\u200cخواهم 🧑🏽\u200d⚕️')).value.name).toBe('می\u200cخواهم 🧑🏽\u200d⚕️')
  expect((await added(zeroWidthSpace)).problem.detail).toBe('Correct "name". Enter a name.')
})

test('two numbers of standards that look the same are the same', async () => {
  const lead = await (await testApi()).signIn('lead')
  const { standards, version } = await lead.ask(getStandards, {})
  const twin = { ...standards[0]!, id: 'twin', number: `3.2${zeroWidthSpace}` }
  const { problem } = await lead.try(changeStandards, { body: { standards: [...standards, twin], version } })
  expect(problem.detail).toBe('Correct "standards[1].number". Another standard has the number 3.2. Give each its own.')
})
