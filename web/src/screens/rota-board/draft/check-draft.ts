import type { Board } from '@amhp/shared/contract/board.ts'
import type { Rota } from '@amhp/shared/rota/rota.ts'
import { type RecordedWork, withRecords } from '@amhp/shared/rota/with-record.ts'
import { listedInWords } from '@amhp/shared/rules/check/hole-sentence.ts'
import { isHole, type Listed } from '@amhp/shared/rules/check/holes.ts'
import { namesOf } from '@amhp/shared/rules/check/sentence.ts'
import { notJudgedByRule, type RuleNotJudged } from '@amhp/shared/rules/check/why-not-judged.ts'
import { checkRota, explainerOf, type Finding, ruleOf, type Source } from '@amhp/shared/rules/index.ts'
import { spanText } from '@amhp/shared/time/wording.ts'
import type { ShiftMap } from './shift-map.ts'

/** A finding with its text. */
export interface BoardFinding extends Finding {
  readonly title: string
  readonly why: string
  readonly source: Source
}

/** The rota with the draft's shifts, and what is on record as worked: on them, or on none of them any more. */
export function rotaOfDraft(rota: Rota, shifts: ShiftMap, worked: readonly RecordedWork[]): Rota {
  const recorded = withRecords([...shifts.values()], worked)
  return { ...rota, shifts: recorded.shifts, otherWork: [...rota.otherWork, ...recorded.otherWork] }
}

export interface BoardCheck {
  readonly findings: readonly BoardFinding[]
  /** The same as lists show and count them: a stretch without enough people is one, called after its time. */
  readonly listed: readonly Listed<BoardFinding>[]
  readonly notJudged: readonly RuleNotJudged[]
}

/** Runs the rules on a rota. */
export function checkDraft(rota: Rota): BoardCheck {
  const explain = explainerOf(rota)
  const { findings, notJudged } = checkRota(rota, { absenceKinds: 'shown' })
  return withTitles(
    rota,
    findings.map((finding) => ({ ...finding, ...explain(finding) })),
    notJudgedByRule(notJudged, rota),
  )
}

/** The server's findings, for people who may not see kinds of absence and so cannot run the rules. */
export const readChecked = (rota: Rota, { findings, notJudged }: NonNullable<Board['checked']>): BoardCheck =>
  withTitles(rota, findings, notJudged)

function withTitles(
  rota: Rota,
  given: readonly Omit<BoardFinding, 'title'>[],
  notJudged: readonly RuleNotJudged[],
): BoardCheck {
  const names = namesOf(rota)
  const findings = given.map((finding) => ({ ...finding, title: ruleOf(finding.rule).title }))
  const listed = listedInWords<BoardFinding>(findings, names).map((one) =>
    isHole(one) ? { ...one, title: spanText(names.zone, one) } : one,
  )
  return { findings, listed, notJudged }
}
