import * as z from 'zod/mini'
import { id, instant, name } from '../rota/values.ts'
import { endpoint } from './endpoint.ts'
import { listed } from './findings.ts'
import { pages } from './pages.ts'

/** What changed after a rota was published and made it be checked again. */
export const noticeCauses = ['absence', 'approval', 'shift-record', 'import', 'other'] as const
export type NoticeCause = (typeof noticeCauses)[number]

/** New findings in a published rota after a later change. */
export const notice = z.object({
  id,
  rota: z.object({ id, name, owner: z.object({ id, name }) }),
  cause: z.enum(noticeCauses),
  /** The cause in words, never with a kind of absence. */
  says: z.string(),
  /** Gaps, breaches and warnings that the change made or made worse, as they were then. */
  findings: z.array(z.extend(listed, { amhpName: z.nullable(name) })),
  /** The version of the rules that they were found under. */
  ruleSet: z.string(),
  at: instant,
  seen: z.nullable(z.object({ by: z.object({ id, name }), at: instant })),
  /** Whether the caller owns the rota. */
  mine: z.boolean(),
})
export type Notice = z.output<typeof notice>

export const listNotices = endpoint({
  method: 'GET',
  path: '/api/notices',
  summary:
    'What later changes brought to published rotas, 100 at a time, newest first: all that nobody has seen, then those seen in the last 4 weeks',
  permission: ['manager', 'lead'],
  query: pages,
  reply: z.object({ notices: z.array(notice), more: z.boolean() }),
})

export const seeNotice = endpoint({
  method: 'PUT',
  path: '/api/notices/:noticeId/seen',
  summary: 'Say that a notice was seen. Any manager may: the one who owns the rota may be away',
  permission: ['manager'],
  params: z.object({ noticeId: id }),
  reply: notice,
  problems: ['not-found'],
})
