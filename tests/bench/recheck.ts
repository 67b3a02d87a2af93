import type { Shift } from '@amhp/shared/rota/shift.ts'
import { checkedRota, checkRota, recheck } from '@amhp/shared/rules/index.ts'
import { instantOf, minute } from '@amhp/shared/time/instant.ts'
import { year } from './make-year.ts'
import { type Measured, paired, round } from './ratio.ts'

/** One edit in twelve weeks of 60 AMHPs, checked again after it, against a whole check of them: a shift passed on, moved, taken away and given, in turn. */
export async function measureOneEdit(): Promise<Measured> {
  const rota = year(1, 60, 84)
  const checked = checkedRota(rota)
  const edits = 200
  let seen = 0
  const changes: ((shift: Shift, i: number) => { before: Shift | null; after: Shift | null })[] = [
    (shift, i) => ({ before: shift, after: { ...shift, amhp: rota.amhps[(i * 11 + 5) % rota.amhps.length]!.id } }),
    (shift) => ({ before: shift, after: { ...shift, start: instantOf(shift.start + 30 * minute) } }),
    (shift) => ({ before: shift, after: null }),
    (shift, i) => ({
      before: null,
      after: { ...shift, id: 'new', amhp: rota.amhps[(i * 7 + 3) % rota.amhps.length]!.id },
    }),
  ]
  const edit = (i: number) => {
    const change = changes[i % 4]!(rota.shifts[(i * 37) % rota.shifts.length]!, i)
    seen += recheck(checked, { shifts: [change] }).reply.findings.length
  }
  const times = await paired(
    () => {
      for (let i = 0; i < edits; i += 1) edit(i)
    },
    () => {
      for (let i = 0; i < edits / 10; i += 1) seen += checkRota(rota).findings.length
    },
    15,
  )
  if (seen === 0) throw new Error('Nothing was found, so nothing was measured')
  return {
    name: 'rules/recheck-one-edit',
    value: round(times.ours / edits),
    yardstick: round((times.theirs / edits) * 10),
    unit: 'ms',
    ratio: round(times.ratio / 10),
    bar: 0.01,
    better: 'lower',
  }
}
