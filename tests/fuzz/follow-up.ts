import type { ProblemBody } from '@amhp/shared/contract/problems.ts'
import type { metAbsences } from '@amhp/shared/rota/met-absences.ts'
import type * as z from 'zod/mini'
import type { Exchange } from './judge-reply.ts'
import type { Random } from './random.ts'
import type { Request } from './written.ts'

/** What somebody sends who was refused and does as the refusal says. */
export function followUp({ request, reply }: Exchange, random: Random): Request | undefined {
  if (![409, 422].includes(reply.status) || reply.body === '') return undefined
  if (typeof request.payload !== 'string') return undefined
  const body = asObject(request.payload)
  const { code, theirs, met, faults = [] } = JSON.parse(reply.body) as ProblemBody
  if (!body) return undefined
  const again = (more: object) => ({ ...request, payload: JSON.stringify({ ...body, ...more }) })
  if (code === 'stale-edit' && typeof theirs === 'object' && theirs && 'version' in theirs)
    return again({ version: theirs.version })
  if (code === 'work-on-record')
    return again({ records: faults.map(({ path }) => ({ record: path, becomes: random.pick(['kept', 'removed']) })) })
  if (code === 'already-away')
    return again({
      others: (met as z.input<typeof metAbsences>).map(({ id, version, merges }) => ({
        ...{ absence: id, version },
        becomes: random.pick(merges ? ['kept', 'merged'] : ['kept']),
      })),
    })
  // Free text that is questioned is taken the second time.
  return faults.some(({ message }) => message.startsWith('This holds')) ? request : undefined
}

function asObject(text: string): object | undefined {
  try {
    const value: unknown = JSON.parse(text)
    return typeof value === 'object' && value && !Array.isArray(value) ? value : undefined
  } catch {
    return undefined
  }
}
