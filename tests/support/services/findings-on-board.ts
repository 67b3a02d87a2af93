import { findingsDifference } from '@amhp/api/findings/findings-difference.ts'
import { getBoard } from '@amhp/shared/contract/board.ts'
import { parseRotaDocument } from '@amhp/shared/rota/rota-document.ts'
import { checkRota, type Finding } from '@amhp/shared/rules/index.ts'
import type { Asker } from '../server/api.ts'

/** What the board's page finds for a manager in some days (`to` exclusive), by the rules on the document it is sent. */
export async function findingsOnBoard(manager: Asker, from: string, to: string): Promise<readonly Finding[]> {
  const { document } = await manager.ask(getBoard, { query: { from, to } })
  const read = parseRotaDocument(document)
  if (!read.ok) throw new Error(JSON.stringify(read.faults))
  return checkRota(read.rota, { absenceKinds: 'shown' }).findings
}

/** What some work opens and closes on that board. */
export async function changedOnBoard(manager: Asker, from: string, to: string, work: () => Promise<unknown>) {
  const before = await findingsOnBoard(manager, from, to)
  await work()
  return findingsDifference(before, await findingsOnBoard(manager, from, to))
}
