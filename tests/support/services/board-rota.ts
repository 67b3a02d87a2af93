import { findingsDifference } from '@amhp/api/findings/findings-difference.ts'
import { getBoard } from '@amhp/shared/contract/board.ts'
import type { Rota } from '@amhp/shared/rota/rota.ts'
import { parseRotaDocument } from '@amhp/shared/rota/rota-document.ts'
import { checkRota, type Finding } from '@amhp/shared/rules/index.ts'
import type { Asker } from '../server/api.ts'

/** The rota of the board's document for some days (`to` exclusive). */
export async function boardRota(asker: Asker, from = '2026-11-30', to = '2026-12-07'): Promise<Rota> {
  const { document } = await asker.ask(getBoard, { query: { from, to } })
  const read = parseRotaDocument(document)
  if (!read.ok) throw new Error(JSON.stringify(read.faults))
  return read.rota
}

/** The findings of that document. */
export async function findingsOnBoard(asker: Asker, from: string, to: string): Promise<readonly Finding[]> {
  return checkRota(await boardRota(asker, from, to), { absenceKinds: 'shown' }).findings
}

/** The findings that some work opens and closes on that board. */
export async function changedOnBoard(asker: Asker, from: string, to: string, work: () => Promise<unknown>) {
  const before = await findingsOnBoard(asker, from, to)
  await work()
  return findingsDifference(before, await findingsOnBoard(asker, from, to))
}
