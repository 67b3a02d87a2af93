import * as z from 'zod/mini'
import { endpoint } from './endpoint.ts'

/** In a file of its own: each first visit of a manager or lead loads it, and no other part of notices. */
export const countNotices = endpoint({
  method: 'GET',
  path: '/api/notices/unseen',
  summary:
    'How many notices nobody has seen about rotas that the caller owns; for managers also about those whose owner manages no more',
  permission: ['manager', 'lead'],
  reply: z.object({ unseen: z.int() }),
})
