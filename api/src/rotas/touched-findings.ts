import type { Rota } from '@amhp/shared/rota/rota.ts'
import { checkRota, type Finding, rules } from '@amhp/shared/rules/index.ts'
import { prepare } from '@amhp/shared/rules/prepare.ts'

const coverRules = rules.filter(({ code }) => code.startsWith('cover-'))

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
export function findingsOfCover(document: Rota): Finding[] {
  const prepared = prepare({ ...document, otherWork: [] }, 'shown')
  return coverRules.flatMap(({ code, level, settings, check }) =>
    check(prepared, settings.parse({})).findings.map((found): Finding => ({ ...found, rule: code, level: found.level ?? level })),
  )
}
