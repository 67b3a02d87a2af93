import type { AccountRole } from '@amhp/shared/contract/endpoint.ts'

/** The ids of a small service with data of every kind, except those that the database generates. */
export function smallServiceIds(id: string) {
  const of = (name: string) => `${id}-${name}`
  const named = (make: (role: AccountRole | 'everything') => string) => ({
    manager: make('manager'),
    lead: make('lead'),
    amhp: make('amhp'),
    everything: make('everything'),
  })
  return {
    id,
    accounts: named(of),
    emails: named((role) => `${role}@${id}.example`),
    authority: of('council'),
    otherAuthority: of('neighbour'),
    /** The AMHP of the account `amhp`: on duty on 30 November and 1 December 2026, approved, with another post. */
    amhp: of('amina'),
    secondAmhp: of('ben'),
    approval: of('approval'),
    suspension: of('suspension'),
    agreement: of('agreement'),
    band: of('day'),
    dutySlot: of('match'),
    code: id === 'south' ? 'S' : 'D',
    rota: of('rota'),
    /** The first two are published as edition 1; the third is in the draft alone. */
    shifts: [of('s1'), of('s2'), of('s3')] as const,
    edition: of('edition'),
    absence: of('absence'),
    acknowledgement: of('reason'),
    /** A finding's key, acknowledged with edition 1. */
    finding: `cover-target/${of('day')}`,
    /** Linked to `daily-rest`, which has been changed once: its hours are 12. */
    standard: of('standard'),
    /** Of the second shift, an hour late, with a call-out. */
    record: of('record'),
    callOut: of('call'),
    derogation: of('derogation'),
    restGiven: of('rest'),
    /** Of the second shift. */
    restProtected: of('protection'),
    /** Open, of the finding `finding`, owned by the manager. */
    findingAcknowledgement: of('standing-reason'),
    notice: of('notice'),
    /** Whose name `Rahman A` is in spreadsheets, and the import that added the third shift. */
    importAnswer: of('name-in-sheets'),
    import: of('import'),
  }
}

export type SmallService = ReturnType<typeof smallServiceIds> & { readonly edit: number; readonly auditEntry: number }
