import { codeOf } from '@amhp/db/faults.ts'
import { openReader, type Reader } from '@amhp/db/open.ts'
import { Problem } from '@amhp/shared/contract/problems.ts'
import { findWithParts } from './acknowledgements/current-findings.ts'
import { describedInThread } from './acknowledgements/describe-acknowledgements.ts'
import { threadedAcknowledgements } from './acknowledgements/routes.ts'
import { csvPart } from './audit/audit-csv.ts'
import { threadedAudit } from './audit/routes.ts'
import { restOwedFor } from './compensatory-rest/ledger.ts'
import { threadedRest } from './compensatory-rest/routes.ts'
import { threadedCover } from './cover/routes.ts'
import { judgeDocument, judgeDraft } from './editions/judge-draft.ts'
import { threadedEditions } from './editions/routes.ts'
import { threadedCheck } from './findings/routes.ts'
import { planFile } from './import/plan-file.ts'
import { threadedImport } from './import/routes.ts'
import { threadedMyShifts } from './my-shifts/routes.ts'
import { findingsAfter, findingsBefore } from './notices/judge-published.ts'
import { threadedNow } from './now/routes.ts'
import { threadedOwnData } from './own-data/routes.ts'
import { findExpired, findNames, foresee, planRun } from './retention/tasks.ts'
import { threadedBoard } from './rotas/cached-board.ts'
import { threadedRotas } from './rotas/routes.ts'
import { threadedPreview } from './rules/routes.ts'
import { threadedPlaced } from './shift-codes/routes.ts'
import { restAnswerFor } from './shift-records/rest-answer-for.ts'
import { answerParent } from './threads/answer-parent.ts'
import type { Task } from './threads/task.ts'
import type { Asked, Told } from './threads/threads.ts'

const answers = [
  threadedAcknowledgements,
  threadedAudit,
  threadedBoard,
  threadedCheck,
  ...threadedCover,
  ...threadedEditions,
  threadedImport,
  threadedMyShifts,
  threadedNow,
  threadedPlaced,
  ...threadedOwnData,
  threadedPreview,
  ...threadedRest,
  ...threadedRotas,
]
const parts = [
  csvPart,
  findingsAfter,
  findingsBefore,
  findWithParts,
  describedInThread,
  findExpired,
  findNames,
  foresee,
  judgeDocument,
  judgeDraft,
  planFile,
  planRun,
  restAnswerFor,
  restOwedFor,
]
const tasks = new Map(
  [...answers.map(({ task }) => task), ...parts].map((task) => [task.name, task as Task<unknown, unknown>]),
)

let open: { readonly file: string; readonly reader: Reader } | undefined

/** A process has one database open: the server has one, tests several after each other. */
function readerOf({ place }: Asked): Reader {
  if (open?.file === place.file) return open.reader
  open?.reader.close()
  open = { file: place.file, reader: openReader(place) }
  return open.reader
}

/** Does a task with what is committed now. */
async function work(asked: Asked): Promise<Told> {
  const reader = readerOf(asked)
  try {
    const task = tasks.get(asked.task)
    if (!task) throw new Error(`threads-worker.ts does not list "${asked.task}"`)
    return { result: await reader.snapshot(() => task.work(asked.given, { store: reader, now: asked.now })) }
  } catch (error) {
    if (error instanceof Problem) return { problem: error.body }
    const code = codeOf(error)
    if (code === undefined) throw error
    return { failed: { code, message: (error as Error).message } }
  }
}

answerParent(work)
