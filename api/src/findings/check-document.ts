import type { Fault } from '@amhp/shared/contract/problems.ts'
import { parseRotaDocument } from '@amhp/shared/rota/rota-document.ts'
import { type AbsenceKinds, type CheckReplyJson, checkRota, writeFindings } from '@amhp/shared/rules/index.ts'

export type Checked =
  | { readonly ok: true; readonly findings: CheckReplyJson }
  | { readonly ok: false; readonly faults: readonly Fault[] }

/** What a check is asked: a document as read from JSON, and whether absences show their kind. */
export interface Asking {
  readonly document: unknown
  readonly absenceKinds: AbsenceKinds
}

/** Reads a rota document, judges it and writes the findings as JSON; or every fault, with its path. */
export function checkDocument({ document, absenceKinds }: Asking): Checked {
  const read = parseRotaDocument(document)
  if (!read.ok) return { ok: false, faults: read.faults }
  return { ok: true, findings: writeFindings(checkRota(read.rota, { absenceKinds }), read.rota) }
}
