import type { Rota } from '@amhp/shared/rota/rota.ts'
import { judge, rulesByCode } from '@amhp/shared/rules/check/check-rota.ts'
import { checkRota, type Finding } from '@amhp/shared/rules/index.ts'
import { prepare } from '@amhp/shared/rules/prepare/prepare.ts'

const coverRules = rulesByCode.filter(({ about }) => about === 'cover')

/** Findings about some AMHPs, as checkRota makes them of the whole document: rules about people look at one at a time. */
export function findingsAbout(document: Rota, amhps: ReadonlySet<string>): Finding[] {
  const theirs: Rota = {
    ...document,
    amhps: document.amhps.filter(({ id }) => amhps.has(id)),
    dutyPattern: [],
    dutySlots: [],
    coveredElsewhere: [],
  }
  return checkRota(theirs, { absenceKinds: 'shown' }).findings.filter(({ amhp }) => amhp !== undefined)
}

/** Findings about cover, as checkRota makes them. */
export const findingsOfCover = (document: Rota): Finding[] =>
  judge(prepare({ ...document, otherWork: [] }, 'shown'), coverRules).findings
