import { rulesByCode } from '../list.ts'

/** Whom the key of a finding is about: an AMHP, or the AMHP of some shifts. Neither of cover. */
export function subjectOfKey(key: string): { readonly amhp?: string; readonly shifts: readonly string[] } {
  const [code = '', judged = ''] = key.split('/')
  const rule = rulesByCode.get(code)
  if (rule?.about !== 'amhp') return { shifts: [] }
  return rule.keyedByShift ? { shifts: judged.split('+') } : { amhp: judged, shifts: [] }
}
