import { answerText } from '@amhp/shared/contract/import-answers.ts'
import { Problem } from '@amhp/shared/contract/problems.ts'
import { actorOf, recordAudit } from '../audit/record-audit.ts'
import type { Context } from '../http/route.ts'
import { deleteAnswers, storedAnswers } from './answers-store.ts'

/** Forgets an answer about spreadsheets, or all of them. */
export async function forgetAnswers(context: Context, answerId?: string): Promise<void> {
  const { serviceId } = context.account
  await context.store.tx(async (q) => {
    const all = await storedAnswers(q, serviceId)
    const some = answerId === undefined ? all : all.filter(({ id }) => id === answerId)
    const [first] = some
    if (!first) {
      if (answerId === undefined) return
      throw new Problem('not-found', 'This answer is forgotten already.')
    }
    await deleteAnswers(
      q,
      serviceId,
      some.map(({ id }) => id),
    )
    await recordAudit(q, actorOf(context), {
      what:
        answerId === undefined
          ? `Forgot all answers about spreadsheets (${some.length})`
          : 'Forgot an answer about spreadsheets',
      about: { kind: 'import', id: serviceId },
      detail: { before: { answers: some.map(answerText) }, after: { answers: [] } },
    })
  })
}
