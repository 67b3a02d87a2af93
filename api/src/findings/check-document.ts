import { Problem } from '@amhp/shared/contract/problems.ts'
import { parseRotaDocument } from '@amhp/shared/rota/rota-document.ts'
import { type AbsenceKinds, type CheckReplyJson, checkRota, writeFindings } from '@amhp/shared/rules/index.ts'

/** More than anyone can read. Overlapping shifts make a finding for each pair, so a faulty document may cause more. */
const mostFindings = 50_000

/** The findings of a rota document, as read from JSON; refuses it with every fault and its path. */
export async function checkDocument(document: unknown, absenceKinds: AbsenceKinds): Promise<CheckReplyJson> {
  const read = parseRotaDocument(document)
  if (!read.ok)
    throw new Problem(
      'unreadable',
      'This is not a rota document that can be checked. Correct what is listed, then send it again.',
      { faults: read.faults },
    )
  const reply = checkRota(read.rota, { absenceKinds })
  if (reply.findings.length > mostFindings)
    throw new Problem(
      'too-large',
      `There are ${reply.findings.length} findings, more than can be sent. Send a shorter period.`,
    )
  return writeFindings(reply, read.rota)
}
