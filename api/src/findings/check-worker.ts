import type { Fault } from '@amhp/shared/contract/problems.ts'
import { parseRotaDocument } from '@amhp/shared/rota/rota-document.ts'
import { type AbsenceKinds, checkRota, writeFindings } from '@amhp/shared/rules/index.ts'

export type CheckResult =
  | { readonly ok: true; readonly json: string }
  | { readonly ok: false; readonly tooMany: number }
  | { readonly ok: false; readonly faults: readonly Fault[] }

export interface CheckRequest {
  /** As read from JSON. */
  readonly document: unknown
  readonly absenceKinds: AbsenceKinds
}

/** More than anyone can read. Overlapping shifts make a finding for each pair, so a faulty document may cause more. */
const mostFindings = 50_000

/** Runs in a worker thread: checks a rota document and returns the findings as JSON text, or every fault with its path. */
export default function checkDocument({ document, absenceKinds }: CheckRequest): CheckResult {
  const read = parseRotaDocument(document)
  if (!read.ok) return { ok: false, faults: read.faults }
  const reply = checkRota(read.rota, { absenceKinds })
  if (reply.findings.length > mostFindings) return { ok: false, tooMany: reply.findings.length }
  return { ok: true, json: JSON.stringify(writeFindings(reply, read.rota)) }
}
