import * as z from 'zod/mini'
import { id, instant } from '../rota/values.ts'
import { endpoint } from './endpoint.ts'
import { told } from './shift-records.ts'

/** An AMHP's own sickness, and the managers who have a notice of it. While its end is not known, it is counted for a week ahead. */
export const ownSickness = z.object({ id, start: instant, end: instant, endKnown: z.boolean(), told: z.array(told) })
export type OwnSickness = z.output<typeof ownSickness>

export const reportSickness = endpoint({
  method: 'POST',
  path: '/api/my-sickness',
  summary:
    'The AMHP who is signed in says that she is sick, from when, and until when if she knows. Her shifts stay, do not count as cover, and are flagged.',
  permission: ['amhp'],
  body: z.object({ start: instant, end: z.nullable(instant) }),
  reply: ownSickness,
  problems: ['not-accepted', 'not-found', 'already-exists'],
})

export const endSickness = endpoint({
  method: 'PUT',
  path: '/api/my-sickness/:absenceId/end',
  summary:
    'The AMHP who is signed in says when her sickness ends or ended. One that has not begun by then is removed, and the answer is null',
  permission: ['amhp'],
  params: z.object({ absenceId: id }),
  body: z.object({ end: instant }),
  reply: z.object({ sickness: z.nullable(ownSickness) }),
  problems: ['not-accepted', 'not-found'],
})
