import { Problem } from '@amhp/shared/contract/problems.ts'
import { parseRotaDocument } from '@amhp/shared/rota/rota-document.ts'
import { type AbsenceKinds, type CheckReplyJson, checkRota, writeFindings } from '@amhp/shared/rules/index.ts'
import { unreadableJson } from '../http/problem-handler.ts'
import { overlapsIn } from './overlaps-in.ts'

/** More than anyone can read. Overlapping shifts make a finding for each pair, so a faulty document may cause more: pairs are counted before. */
const mostFindings = 50_000

const tooMany = () =>
  new Problem('too-large', `There are more than ${mostFindings} findings, which cannot be sent. Send a shorter period.`)

/** The findings of a rota document in JSON; refuses it with every fault and its path. */
export async function checkDocument(json: string, absenceKinds: AbsenceKinds): Promise<CheckReplyJson> {
  const read = parseRotaDocument(readJson(json))
  if (!read.ok)
    throw new Problem(
      'unreadable',
      'This is not a rota document that can be checked. Correct what is listed, then send it again.',
      { faults: read.faults },
    )
  if (overlapsIn(read.rota) > mostFindings) throw tooMany()
  const reply = checkRota(read.rota, { absenceKinds })
  if (reply.findings.length > mostFindings) throw tooMany()
  return writeFindings(reply, read.rota)
}

function readJson(json: string): unknown {
  try {
    return JSON.parse(json)
  } catch {
    throw unreadableJson()
  }
}
