import type { Db } from '@amhp/db/open.ts'
import { finding } from '@amhp/shared/contract/findings.ts'
import type { Finding } from '@amhp/shared/rules/index.ts'
import * as z from 'zod/mini'
import { auditedSince, newestEntry } from '../audit/store.ts'
import { newestEditions } from '../shifts/published-store.ts'
import { task } from '../threads/task.ts'
import { tooLarge } from '../threads/worker-pool.ts'
import { newFindings, publishedFindings } from './published-findings.ts'
import { type ToFind, unseenNotices } from './store.ts'

interface Service {
  readonly serviceId: string
}

/** What was found in published rotas, and the state that it is true of. */
export interface PublishedFindings {
  /** The newest audit entry. */
  readonly entry: number
  readonly editions: string
  /** Null if nothing is published; as JSON, since there may be thousands and only a thread reads them. */
  readonly found: string | null
}

interface FoundInRota {
  readonly rota: string
  readonly findings: readonly Finding[]
}

/** More than anyone can read, and than can be stored with each change. */
const mostLetters = 4_000_000
/** In one notice. */
const mostFindings = 500

const advice = 'Publish shorter rotas.'

export const findingsBefore = task({
  name: 'findings before a change',
  advice,
  async work({ serviceId }: Service, { store: { read: q }, now }): Promise<PublishedFindings> {
    const found = await publishedFindings(q, serviceId, now)
    const text = JSON.stringify(found.map(({ rota, findings }): FoundInRota => ({ rota, findings })))
    if (text.length > mostLetters) throw tooLarge('there are more findings in it than can be compared', advice)
    return {
      entry: await newestEntry(q, serviceId),
      editions: await editionsOf(q, serviceId),
      found: found.length > 0 ? text : null,
    }
  },
})

/** Kinds of records that no finding of a published rota depends on; a draft counts once it is an edition. */
const otherKinds = ['rota', 'account', 'acknowledgement']

/** Whether what was found is true still, asked in the transaction of the write. */
export async function isJudgedStill(q: Db, serviceId: string, { entry, editions }: PublishedFindings) {
  const since = await auditedSince(q, serviceId, entry)
  return since.every(({ kind }) => otherKinds.includes(kind)) && (await editionsOf(q, serviceId)) === editions
}

const editionsOf = async (q: Db, serviceId: string): Promise<string> =>
  [...(await newestEditions(q, serviceId)).values()].map(({ id }) => id).join()

/**
 * What a change brought up in each published rota, as notices store it. Notices of the same matter that nobody has seen are
 * replaced: what of theirs is found still is told with it.
 */
export const findingsAfter = task({
  name: 'findings after a change',
  advice,
  async work({ found: text, ...change }: ToFind, { store: { read: q }, now }) {
    const before: readonly FoundInRota[] = JSON.parse(text)
    const after = await publishedFindings(q, change.serviceId, now)
    const unseen = await unseenNotices(q, change)
    return after.flatMap(({ rota, findings, write }) => {
      const was = before.find((other) => other.rota === rota)
      const found = new Set(was ? newFindings(was.findings, findings, now) : [])
      if (found.size === 0) return []
      const replaced = unseen.filter(({ rotaId }) => rotaId === rota)
      const told = new Set(replaced.flatMap((notice) => notice.findings.map(({ key }) => key)))
      const tell = findings.filter((one) => found.has(one) || (told.has(one.key) && one.level !== 'info'))
      return [
        {
          rotaId: rota,
          findings: z.encode(z.array(finding), tell.slice(0, mostFindings).map(write)),
          replaces: replaced.map(({ id }) => id),
        },
      ]
    })
  },
})
