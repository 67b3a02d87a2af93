import { approval } from '@amhp/shared/contract/amhps.ts'
import type { LocalDate } from '@amhp/shared/time/date.ts'
import { instantOf } from '@amhp/shared/time/instant.ts'
import { approvalState } from '@amhp/web/screens/amhps/approval-state.ts'
import { expect, test } from 'vitest'
import * as z from 'zod/mini'

const state = (from: string, until: string, suspended: { from: string; until: string | null }[] = []) =>
  approvalState(
    z.decode(approval, { authority: 'northshire', from, until, suspended }),
    '2026-11-30' as LocalDate,
    instantOf(Date.parse('2026-11-30T12:00:00Z')),
  )

test.each([
  ['ended yesterday', state('2021-12-01', '2026-11-29'), 'none', 'ended 29 November 2026'],
  ['ends today, the last valid day', state('2021-12-01', '2026-11-30'), 'warning', 'ends 30 November 2026'],
  ['ends within twelve weeks', state('2022-02-01', '2027-01-31'), 'warning', 'ends 31 January 2027'],
  ['ends next summer', state('2022-07-01', '2027-06-30'), 'covered', 'until 30 June 2027'],
  ['begins tomorrow', state('2026-12-01', '2031-11-30'), 'info', 'from 1 December 2026'],
  [
    'is suspended now',
    state('2022-07-01', '2027-06-30', [{ from: '2026-11-01T00:00:00Z', until: null }]),
    'breach',
    'suspended',
  ],
  [
    'was suspended until noon today',
    state('2022-07-01', '2027-06-30', [{ from: '2026-11-01T00:00:00Z', until: '2026-11-30T12:00:00Z' }]),
    'covered',
    'until 30 June 2027',
  ],
])('an approval that %s is labelled so', (_, found, tone, text) => expect(found).toEqual({ tone, text }))
