import type { Db } from '@amhp/db/open.ts'
import { type Amhp, professions } from '@amhp/shared/contract/amhps.ts'
import type { SheetChoices } from '@amhp/shared/contract/import.ts'
import { type Fault, Problem } from '@amhp/shared/contract/problems.ts'
import { amhpFaults } from '../amhps/check-amhp.ts'
import { writeAmhp } from '../amhps/store.ts'
import { type AuditActor, recordAudit } from '../audit/record-audit.ts'
import { refuseFaults } from '../http/refuse.ts'
import { amhpNames } from '../names-store.ts'
import { authoritiesOf } from '../service/store.ts'
import { sameText } from './beginnings.ts'
import type { RegisteredAmhp } from './match-names.ts'

/** People of a sheet who are to be added to the register. */
interface NewPeople {
  readonly amhps: readonly Amhp[]
  /** Whose names are, the new ones by their ids. */
  readonly said: Readonly<Record<string, string | null>>
}

/** Those who are to be added, with the approval of all of them, if any. Two texts with one name are one person. */
export async function newPeopleOf(
  q: Db,
  serviceId: string,
  { people, approval }: Pick<SheetChoices, 'people' | 'approval'>,
  register: readonly RegisteredAmhp[],
  newId: () => string,
): Promise<NewPeople> {
  const toAdd = Object.entries(people).flatMap(([text, who]) =>
    who !== null && typeof who === 'object' ? [{ text, name: who.add }] : [],
  )
  const authorities = toAdd.length > 0 ? await authoritiesOf(q, serviceId) : []
  const own = authorities.filter(({ answeredFor }) => answeredFor)
  const employer = [...authorities.filter(({ id }) => id === approval?.authority), ...own][0]?.name ?? 'Not known'
  const amhps: Amhp[] = []
  const said: Record<string, string | null> = {}
  const faults: Fault[] = []
  for (const { text, name } of toAdd) {
    if (register.some((one) => sameText(one.name, name)))
      faults.push({
        path: `people.${text}`,
        message: `${name} is in the register already: choose her, or add a middle name`,
      })
    const known = amhps.find((one) => sameText(one.name, name))
    const amhp = known ?? {
      ...unknown,
      id: newId(),
      name,
      employer,
      approvals: approval ? [{ ...approval, suspended: [] }] : [],
    }
    if (!known) amhps.push(amhp)
    said[text] = amhp.id
  }
  const [first] = amhps
  if (first)
    faults.push(...amhpFaults(first, authorities).map(({ message }) => ({ path: 'approval.authority', message })))
  if (faults.length > 0) throw new Problem('not-accepted', `${faults[0]!.message}.`, { faults })
  for (const [text, who] of Object.entries(people)) if (who === null || typeof who === 'string') said[text] = who
  return { amhps, said }
}

/** What a sheet does not say of a person: to be filled in. */
const unknown: Omit<Amhp, 'id' | 'name' | 'employer' | 'approvals'> = {
  ...{ profession: professions[0], contractedMinutes: 0, team: '', workEmail: null, dutyPhone: null },
  ...{ startedOn: null, leftOn: null, actingFor: [], otherPost: null, optOut: null, averageWeeks: null },
  ...{ notes: '', version: 1 },
}

/** Adds people to the register, in the transaction of the import. */
export async function addNewPeople(q: Db, by: AuditActor, people: readonly Amhp[]): Promise<void> {
  if (people.length === 0) return
  const names = [...(await amhpNames(q, by.serviceId)).values()]
  const authorities = await authoritiesOf(q, by.serviceId)
  for (const amhp of people) {
    if (names.some((name) => sameText(name, amhp.name)))
      throw new Problem(
        'try-again',
        `Nothing was imported: ${amhp.name} was added to the register meanwhile. Read the sheet again.`,
      )
    refuseFaults(amhpFaults(amhp, authorities))
    await writeAmhp(q, by.serviceId, amhp)
    // Found by what it is about; it must not keep her from being taken back.
    await recordAudit(q, by, {
      what: `Added ${amhp.name} to the register, from a spreadsheet`,
      about: { kind: 'amhp', id: amhp.id },
      amhp: null,
    })
  }
}
