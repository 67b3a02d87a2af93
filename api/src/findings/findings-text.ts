import type { Rota } from '@amhp/shared/rota/rota.ts'
import { zoneOfRota } from '@amhp/shared/rota/rota.ts'
import type { CheckReplyJson } from '@amhp/shared/rules/index.ts'
import { notJudgedByRule } from '@amhp/shared/rules/why-not-judged.ts'
import { addDays } from '@amhp/shared/time/date.ts'
import { parseInstant } from '@amhp/shared/time/instant.ts'
import { durationText, fullDate, spanText } from '@amhp/shared/time/wording.ts'

const headings = { gap: 'Gaps', breach: 'Breaches', warning: 'Warnings', info: 'For information' } as const

/** A check's reply for people to read: what is found, by level and in order of time, with the working. */
export function findingsText(reply: CheckReplyJson, rota: Rota): string {
  const zone = zoneOfRota(rota)
  const { from, to } = rota.period
  const names = new Map([...rota.service.authorities, ...rota.amhps].map(({ id, name }) => [id, name ?? id]))
  const lines = [`${rota.service.name}, ${fullDate(from)} to ${fullDate(addDays(to, -1))}`, '']
  for (const cover of reply.cover) {
    const elsewhere = cover.coveredElsewhereMinutes
    lines.push(
      `${names.get(cover.authority)}: an AMHP covers ${durationText(cover.coveredMinutes)} of ${durationText(cover.floorMinutes)}` +
        (elsewhere > 0 ? `, another service ${durationText(elsewhere)}` : '') +
        `; ${cover.gapMinutes > 0 ? `nobody covers ${durationText(cover.gapMinutes)}` : 'no time is without cover'}.`,
    )
  }
  for (const level of ['gap', 'breach', 'warning', 'info'] as const) {
    const found = reply.findings.filter((finding) => finding.level === level)
    if (found.length === 0) continue
    lines.push('', `${headings[level]} (${found.length})`)
    for (const { amhp, start, end, why, source } of found) {
      const who = amhp === undefined ? '' : `, ${names.get(amhp) ?? amhp}`
      lines.push(
        `- ${spanText(zone, { start: parseInstant(start)!, end: parseInstant(end)! })}${who}`,
        `  ${why}`,
        `  ${source.title}, ${source.clause} (${source.status})`,
      )
    }
  }
  if (reply.findings.length === 0) lines.push('', 'Nothing was found.')
  if (reply.notJudged.length > 0) lines.push('', 'Not judged')
  for (const { title, amhps, why } of notJudgedByRule(reply.notJudged, rota))
    lines.push(`- ${title}: ${amhps.map((amhp) => names.get(amhp) ?? amhp).join(', ')}`, `  ${why}`)
  lines.push('', 'This is not legal advice.', '')
  return lines.join('\n')
}
