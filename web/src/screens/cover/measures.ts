import type { getCover } from '@amhp/shared/contract/cover.ts'
import type { Reply } from '@amhp/shared/contract/endpoint.ts'
import type { ExplainedFinding } from '@amhp/shared/contract/findings.ts'
import { roleWords } from '@amhp/shared/rota/role-and-kind.ts'
import type { Measure } from './measured-table.tsx'

type Cover = Reply<typeof getCover>

/** The floor of each authority, with the findings behind its gap. */
export const floorMeasures = (cover: Cover): Measure[] =>
  cover.floor.map((row) => ({
    ...row,
    key: row.authority,
    name: row.authorityName,
    about: `the 24-hour floor, ${row.authorityName}`,
    role: 'amhp',
    gaps: cover.findings.filter((f) => f.rule === 'cover-floor' && f.authority === row.authority),
    below: [],
  }))

/** A slot that comes from a band is named `band/day/role`. */
const ofBand = (finding: ExplainedFinding, band: string) => (finding.slot ?? '').startsWith(`${band}/`)

/** Each band, role and authority, with the findings behind its numbers. */
export const bandMeasures = (cover: Cover): Measure[] =>
  cover.bands.map((row) => {
    const here = cover.findings.filter(
      (f) => f.role === row.role && f.authority === row.authority && ofBand(f, row.band),
    )
    const role = row.role === 'amhp' ? '' : `, ${roleWords[row.role].toLowerCase()}`
    return {
      ...row,
      key: `${row.band} ${row.role} ${row.authority}`,
      name: `${row.name}${role}, ${row.authorityName}`,
      about: `${row.name}${role}, ${row.authorityName}`,
      gaps: here.filter((f) => f.rule === 'cover-minimum'),
      below: here.filter((f) => f.rule === 'cover-target'),
    }
  })
