import type { Rota } from '@amhp/shared/rota/rota.ts'
import { type CheckReply, explainerOf, writeFinding, writeFindings } from '@amhp/shared/rules/index.ts'

const partLength = 1 << 16

/**
 * The reply of a check as indented JSON, in parts: building the text of a large document at once would take several times the
 * memory of the check.
 */
export function* findingsJson(reply: CheckReply, rota: Rota): Generator<string> {
  // Occurs once: in any text inside the reply the quotation marks would be escaped.
  const mark = '"findings": []'
  const around = JSON.stringify(writeFindings({ ...reply, findings: [] }, rota), null, 2)
  const at = around.indexOf(mark) + mark.length - 1
  const explain = explainerOf(rota)
  let part = around.slice(0, at)
  for (const [i, finding] of reply.findings.entries()) {
    const text = JSON.stringify(writeFinding(finding, explain(finding)), null, 2).replaceAll('\n', '\n    ')
    part += `${i > 0 ? ',' : ''}\n    ${text}`
    if (part.length < partLength) continue
    yield part
    part = ''
  }
  yield `${part}${reply.findings.length > 0 ? '\n  ' : ''}${around.slice(at)}\n`
}
