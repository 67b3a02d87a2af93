import type * as z from 'zod/mini'
import type { Instant } from '../time/instant.ts'
import type { Zone } from '../time/zone.ts'
import type { Prepared } from './prepare/prepare.ts'

/** `gap`: cover is missing. `breach`: a limit of law, or a plan one person cannot carry out. `warning`: guidance. */
export const levels = ['gap', 'breach', 'warning', 'info'] as const
export type Level = (typeof levels)[number]

/** Where a rule comes from; `url` where the source is published. */
export interface Source {
  readonly title: string
  readonly clause: string
  readonly status: 'law' | 'statutory guidance' | 'guidance' | 'local'
  readonly url?: string
}

/** The numbers behind a finding. Moments are epoch milliseconds; the rule names them in `moments`. Minutes are whole. */
export type Facts = Readonly<Record<string, number | string>>

/** Something a manager may knowingly live with and explain. */
export interface Finding {
  readonly key: string
  readonly rule: string
  readonly level: Level
  readonly amhp?: string | undefined
  readonly authority?: string | undefined
  readonly role?: string | undefined
  /** The duty slot, or `floor`. */
  readonly slot?: string | undefined
  readonly start: Instant
  readonly end: Instant
  /** Ids of shifts, in order of time. */
  readonly shifts: readonly string[]
  readonly facts: Facts
}

/** What a rule cannot judge; at most one for a rule and a person. */
export interface NotJudged {
  readonly rule: string
  readonly amhp: string
  readonly reason: 'records-too-short'
}

/** A finding as its rule makes it: checkRota adds the code, and the level unless this piece has its own. */
export interface Found extends Omit<Finding, 'key' | 'rule' | 'level'> {
  key: string
  rule: string | undefined
  level: Level | undefined
}

/** A finding about an AMHP. Findings are all of one shape, which keeping, sorting and counting them is fastest with. */
export function aboutAmhp(
  {
    key,
    amhp,
    start,
    end,
    shifts,
    facts,
  }: Pick<Finding, 'key' | 'start' | 'end' | 'shifts' | 'facts'> & { readonly amhp: string },
  role?: string,
): Found {
  const rule = undefined
  const authority = undefined
  return { key, rule, level: undefined, amhp, authority, role, slot: undefined, start, end, shifts, facts }
}

/** A finding about the cover of an authority in a role: of a duty slot, or of the floor. */
export function aboutCover({
  key,
  authority,
  role,
  slot,
  start,
  end,
  facts,
}: Pick<Finding, 'key' | 'start' | 'end' | 'facts'> & {
  readonly authority: string
  readonly role: string
  readonly slot: string
}): Found {
  const rule = undefined
  const amhp = undefined
  return { key, rule, level: undefined, amhp, authority, role, slot, start, end, shifts: nobody, facts }
}
const nobody: readonly string[] = []

/** What a rule has to say about a rota: its findings, and the AMHPs whose records are too short for an answer. */
export interface Judgement {
  readonly findings: Found[]
  readonly notJudged?: readonly string[]
}

/** What a sentence may name. Unknown ids are given back as they are. */
export interface Telling {
  readonly finding: Finding
  readonly zone: Zone
  amhp(id: string | undefined): string
  authority(id: string | undefined): string
  slot(id: string | undefined): string
}

/** A rule of rules.md. `check` is pure: no clock, no text; `explain` makes the sentence from the facts alone. */
export interface Rule<Settings extends object = object> {
  readonly code: string
  readonly title: string
  readonly source: Source
  /** The level of its findings unless a service chooses another. */
  readonly level: Level
  /** What it judges: each AMHP alone, unless it says `cover`. */
  readonly about?: 'cover'
  /** Gives each key once where ids hold no slash and times are whole seconds, so that nobody need look for a second. */
  readonly once?: true
  /** Switched off until a service gives it a level. */
  readonly off?: true
  /** Defaults filled in by parsing `{}`. */
  readonly settings: z.ZodMiniType<Settings>
  /** The facts that are moments. */
  readonly moments?: readonly string[]
  check(prepared: Prepared, settings: Settings): Judgement
  explain(facts: Facts, telling: Telling): string
}

/** Keeps the type of a rule's settings while it is written. */
export const rule = <Settings extends object>(value: Rule<Settings>): Rule<Settings> => value
