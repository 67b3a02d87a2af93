import type { AccountRole } from '@amhp/shared/contract/endpoint.ts'

/** The ids of a small service with everything in it. All but its own id, its shift code and the e-mail addresses are alike in both. */
export interface SmallService {
  readonly id: string
  readonly accounts: Readonly<Record<AccountRole | 'everything', string>>
  readonly emails: Readonly<Record<AccountRole | 'everything', string>>
  readonly authority: string
  readonly otherAuthority: string
  /** The AMHP of the account `amhp`, on duty on 30 November and 1 December 2026; approved, with another post. */
  readonly amhp: string
  readonly secondAmhp: string
  readonly approval: string
  readonly suspension: string
  readonly agreement: string
  readonly band: string
  readonly dutySlot: string
  readonly code: string
  readonly rota: string
  /** The first two are published as edition 1; the third is in the draft alone. */
  readonly shifts: readonly [string, string, string]
  readonly edition: string
  readonly edit: number
  readonly absence: string
  readonly acknowledgement: string
  /** A finding's key, acknowledged with edition 1. */
  readonly finding: string
  readonly auditEntry: number
  /** Linked to `daily-rest`, which has been changed once: its hours are 12. */
  readonly standard: string
  /** Of the second shift, an hour late, with a call-out. */
  readonly callOut: string
  readonly derogation: string
  readonly restGiven: string
  /** Open, of the finding `finding`, owned by the manager. */
  readonly findingAcknowledgement: string
  readonly notice: string
}

/** The ids of one, but those that the database gives. */
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
    amhp: of('amina'),
    secondAmhp: of('ben'),
    approval: of('approval'),
    suspension: of('suspension'),
    agreement: of('agreement'),
    band: of('day'),
    dutySlot: of('match'),
    code: id === 'south' ? 'S' : 'D',
    rota: of('rota'),
    shifts: [of('s1'), of('s2'), of('s3')] as const,
    edition: of('edition'),
    absence: of('absence'),
    acknowledgement: of('reason'),
    finding: `cover-target/${of('day')}`,
    standard: of('standard'),
    callOut: of('call'),
    derogation: of('derogation'),
    restGiven: of('rest'),
    findingAcknowledgement: of('standing-reason'),
    notice: of('notice'),
  }
}
