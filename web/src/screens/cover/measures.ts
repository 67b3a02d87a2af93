import type { getCover } from '@amhp/shared/contract/cover.ts'
import type { Reply } from '@amhp/shared/contract/endpoint.ts'
import type { ExplainedFinding, ListedFinding } from '@amhp/shared/contract/findings.ts'
import { roleWords, type ShiftRole } from '@amhp/shared/rota/role-and-kind.ts'

export type CoverReply = Reply<typeof getCover>

/** A row of cover: minutes required, and how they are met. */
export interface CoverMeasure {
  key: string
  name: string
  /** What the numbers measure, for screen readers: `the 24-hour floor, Northshire Council`. */
  about: string
  role: ShiftRole
  required: number
  met: number
  fallback: number
  gap: number
  /** Needed on days that no edition covers: neither covered nor a gap. */
  unpublished: number
  belowTarget?: number
  /** The findings behind `gap` and `belowTarget`, with all that they break besides. */
  gaps: readonly ListedFinding[]
  below: readonly ListedFinding[]
}

/** The floor of each authority, with the findings behind its gap. */
export const floorMeasures = (cover: CoverReply): CoverMeasure[] =>
  cover.floor.map((row) => ({
    ...row,
    key: row.authority,
    name: row.authorityName,
    about: `the 24-hour floor, ${row.authorityName}`,
    role: 'amhp',
    gaps: having(cover, (f) => f.rule === 'cover-floor' && f.authority === row.authority),
    below: [],
  }))

/** What is listed that has a part like that. */
const having = ({ findings }: CoverReply, isLike: (part: ExplainedFinding) => boolean) =>
  findings.filter((one) => (one.parts ?? [one]).some(isLike))

/** A slot that comes from a band is named `band/day/role`. */
const ofBand = (finding: ExplainedFinding, band: string) => (finding.slot ?? '').startsWith(`${band}/`)

/** Each band, role and authority, with the findings behind its numbers. */
export const bandMeasures = (cover: CoverReply): CoverMeasure[] =>
  cover.bands.map((row) => {
    const ofRule = (rule: string) => (f: ExplainedFinding) =>
      f.rule === rule && f.role === row.role && f.authority === row.authority && ofBand(f, row.band)
    const role = row.role === 'amhp' ? '' : `, ${roleWords[row.role].toLowerCase()}`
    const name = `${row.name}${role}, ${row.authorityName}`
    return {
      ...row,
      key: `${row.band} ${row.role} ${row.authority}`,
      name,
      about: name,
      gaps: having(cover, ofRule('cover-minimum')),
      below: having(cover, ofRule('cover-target')),
    }
  })

/**
 * A percentage with one decimal, truncated, so that 100% means all of it to the minute, and 0% none of it.
 */
export function percentText(part: number, whole: number): string {
  if (whole === 0) return 'none needed'
  if (part >= whole) return '100%'
  if (part <= 0) return '0%'
  const tenths = Math.floor((part / whole) * 1000)
  return tenths === 0 ? 'under 0.1%' : `${tenths / 10}%`
}
