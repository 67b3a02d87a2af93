import { type Rota, zoneOfRota } from '@amhp/shared/rota/rota.ts'
import { isHole, partsOf } from '@amhp/shared/rules/check/holes.ts'
import { explainedList } from '@amhp/shared/rules/check/sentence.ts'
import { notJudgedByRule } from '@amhp/shared/rules/check/why-not-judged.ts'
import { levels } from '@amhp/shared/rules/finding.ts'
import type { CheckReply } from '@amhp/shared/rules/index.ts'
import { ruleSetText } from '@amhp/shared/rules/rule-set.ts'
import { addDays } from '@amhp/shared/time/date.ts'
import { durationText, fullDate, spanText } from '@amhp/shared/time/wording.ts'

const headings = { gap: 'Gaps', breach: 'Breaches', warning: 'Warnings', info: 'For information' } as const

/**
 * The reply of a check as sentences, line by line: findings by level and in order of time, with their sources. A stretch without
 * enough people is one, with a sentence for all that it breaks.
 */
export function* findingsText(reply: CheckReply, rota: Rota): Generator<string> {
  for (const line of linesOf(reply, rota)) yield `${line}\n`
}

function* linesOf(reply: CheckReply, rota: Rota): Generator<string> {
  const zone = zoneOfRota(rota)
  const { from, to } = rota.period
  const names = new Map([...rota.service.authorities, ...rota.amhps].map(({ id, name }) => [id, name ?? id]))
  yield* [`${rota.service.name}, ${fullDate(from)} to ${fullDate(addDays(to, -1))}`, '']
  for (const cover of reply.cover) {
    const elsewhere = cover.coveredElsewhereMinutes
    const covered = `an AMHP covers ${durationText(cover.coveredMinutes)} of ${durationText(cover.floorMinutes)}`
    const held = elsewhere > 0 ? `, another service ${durationText(elsewhere)}` : ''
    const open = cover.gapMinutes > 0 ? `nobody covers ${durationText(cover.gapMinutes)}` : 'no time is without cover'
    yield `${names.get(cover.authority)}: ${covered}${held}; ${open}.`
  }
  const shown = explainedList(reply.findings, rota)
  for (const level of levels) {
    const found = shown.filter((one) => one.level === level)
    if (found.length === 0) continue
    yield* ['', `${headings[level]} (${found.length})`]
    for (const one of found) {
      const who = one.amhp === undefined ? '' : `, ${names.get(one.amhp) ?? one.amhp}`
      yield `- ${spanText(zone, one)}${who}`
      if (isHole(one)) yield `  ${one.why}`
      for (const parts of Map.groupBy(partsOf(one), ({ rule }) => rule).values()) {
        for (const { why } of parts) yield `  ${why}`
        const { source } = parts[0]!
        yield `  ${source.title}, ${source.clause} (${source.status})`
      }
    }
  }
  if (reply.findings.length === 0) yield* ['', 'Nothing was found.']
  if (reply.notJudged.length > 0) yield* ['', 'Not checked']
  for (const { title, people, why } of notJudgedByRule(reply.notJudged, rota)) {
    const named = people.map(({ amhp, soFar }) => {
      const name = names.get(amhp) ?? amhp
      return soFar === null ? name : `${name} (so far ${soFar})`
    })
    yield* [`- ${title}: ${named.join(', ')}`, `  ${why}`]
  }
  yield* ['', `Checked against ${ruleSetText(reply.ruleSet)}. This is not legal advice.`]
}
