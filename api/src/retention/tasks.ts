import type { Foreseen } from '@amhp/shared/contract/retention.ts'
import { task } from '../threads/task.ts'
import type { Cutoffs, YearsInForce } from './cutoff.ts'
import { type ExpiredPart, findExpiredParts } from './expired-store.ts'
import { mentionsLeft } from './mentions.ts'
import { allTexts, type HeldTexts } from './names-store.ts'
import { namesToReplace, type Replacements } from './names-to-replace.ts'
import { affectedBy, planRetention, type RetentionPlan } from './plan-retention.ts'
import { replacementOf } from './replacement.ts'
import { yearsInForce } from './years-in-force.ts'

const advice = 'Tell whoever runs this server.'

interface AskedService {
  readonly id: string
  readonly timeZone: string
}

/** What a run would do now if these years were in force, for those who set them. */
export const foresee = task({
  name: 'what a retention run would remove',
  advice,
  async work({ service, years }: { service: AskedService; years: YearsInForce }, { store, now }): Promise<Foreseen> {
    const plan = await planRetention(store.read, service, years, now)
    return { ...affectedBy(plan), mentions: await mentionsLeft(store.read, plan) }
  },
})

export interface PlannedRun extends Omit<RetentionPlan, 'everyone'> {
  readonly names: Replacements
}

/** What a run is to do now. */
export const planRun = task({
  name: 'the plan of a retention run',
  advice,
  async work(service: AskedService, { store, now }): Promise<PlannedRun> {
    const { years } = await yearsInForce(store.read, service.id)
    const plan = await planRetention(store.read, service, years, now)
    const { everyone: _, ...rest } = plan
    return { ...rest, names: await namesToReplace(store.read, plan) }
  },
})

interface AskedNames {
  readonly serviceId: string
  readonly names: Replacements
  readonly behind: HeldTexts['place'] | undefined
}
export interface FoundNames {
  readonly rows: readonly (HeldTexts['place'] & { readonly bytes: number })[]
  /** Where to go on, if that is not all. */
  readonly next: HeldTexts['place'] | undefined
}

/** So that it takes a few seconds, whatever a service has stored. */
const most = { rows: 1000, bytes: 100_000_000 }

/** The rows in which a name is to be replaced. */
export const findNames = task({
  name: 'the names to replace',
  advice,
  async work({ serviceId, names, behind }: AskedNames, { store }): Promise<FoundNames> {
    const replacement = replacementOf(names.becomes, names.stays)
    const rows: FoundNames['rows'][number][] = []
    let read = 0
    for await (const { place, bytes, texts } of allTexts(store.read, serviceId, behind)) {
      if (texts.some(({ value, only }) => replacement(value, only) !== value)) rows.push({ ...place, bytes })
      read += bytes
      if (rows.length >= most.rows || read >= most.bytes) return { rows, next: place }
    }
    return { rows, next: undefined }
  },
})

/** The rows that have expired, or the first of them. */
export const findExpired = task({
  name: 'the records that have expired',
  advice,
  work: ({ serviceId, cutoffs }: { serviceId: string; cutoffs: Cutoffs }, { store }): Promise<ExpiredPart[]> =>
    findExpiredParts(store.read, serviceId, cutoffs),
})
