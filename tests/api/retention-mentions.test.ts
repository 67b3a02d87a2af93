import * as table from '@amhp/db/schema/index.ts'
import { getRetention } from '@amhp/shared/contract/retention.ts'
import { eq } from 'drizzle-orm'
import { expect, test } from 'vitest'
import { testApi } from '../support/server/api.ts'
import { addGina, gina, retain, setYears } from '../support/services/retention.ts'

/** What a note of a colleague says before and after Gina Ölmez-Park's name is replaced, and whether leads are shown it. */
const notes: [string, string, 'shown' | 'not shown'][] = [
  ['Ask Gina Ölmez-Park', 'Ask Former AMHP 1', 'not shown'],
  ['Ask Ölmez-Park, Gina about it', 'Ask Former AMHP 1 about it', 'not shown'],
  ['ölmez-park gina, not on Mondays', 'Former AMHP 1, not on Mondays', 'not shown'],
  ['Ask G. Ölmez-Park', 'Ask G. Ölmez-Park', 'shown'],
  ['Covers for ÖLMEZ-PARK', 'Covers for ÖLMEZ-PARK', 'shown'],
  ['Ask Gina Ölmez-Parker', 'Ask Gina Ölmez-Parker', 'not shown'],
  ['Ask Gina', 'Ask Gina', 'not shown'],
]

test.each(notes)('a note “%s” becomes “%s” and is %s to leads before', async (note, becomes, shown) => {
  const api = await testApi()
  await addGina(api)
  const colleague = eq(table.amhps.id, api.north.amhp)
  await api.store.tx(async (q) => void (await q.update(table.amhps).set({ notes: note }).where(colleague)))
  const lead = await setYears(api)
  const { mentions } = (await lead.ask(getRetention, {})).affected
  const named = { name: gina, where: 'AMHPs', text: note }
  // Gina has a register entry and an account of that name: one mention of the two.
  expect(mentions.filter(({ where }) => where === 'AMHPs')).toEqual(shown === 'shown' ? [named] : [])
  await retain(api)
  const [row] = await api.store.read.select().from(table.amhps).where(colleague)
  expect(row?.notes).toBe(becomes)
})
