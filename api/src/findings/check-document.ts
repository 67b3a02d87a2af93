import type { Fault } from '@amhp/shared/contract/problems.ts'
import { parseRotaDocument } from '@amhp/shared/rota/rota-document.ts'
import { type AbsenceKinds, checkRota, writeFindings } from '@amhp/shared/rules/index.ts'

export type Checked =
  | { readonly ok: true; readonly json: string }
  | { readonly ok: false; readonly tooMany: number }
  | { readonly ok: false; readonly faults: readonly Fault[] }

/** What a check is asked: a document as read from JSON, and whether absences show their kind. */
export interface Asking {
  readonly document: unknown
  readonly absenceKinds: AbsenceKinds
}

/** More than anyone can read: shifts heaped on one person make a finding for each pair. */
const mostFindings = 50_000

/** Reads a rota document, judges it and writes the findings as JSON text; or gives every fault, with its path. */
export function checkDocument({ document, absenceKinds }: Asking): Checked {
  const read = parseRotaDocument(document)
  if (!read.ok) return { ok: false, faults: read.faults }
  const reply = checkRota(read.rota, { absenceKinds })
  if (reply.findings.length > mostFindings) return { ok: false, tooMany: reply.findings.length }
  return { ok: true, json: JSON.stringify(writeFindings(reply, read.rota)) }
}
