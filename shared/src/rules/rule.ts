import * as z from 'zod/mini'
import type { Duty } from '../cover/cover.ts'
import type { Nation } from '../rota/authority.ts'
import type { Rota } from '../rota/rota.ts'
import type { Shift } from '../rota/shift.ts'
import type { Instant } from '../time/instant.ts'
import type { Span } from '../time/span.ts'
import type { Zone } from '../time/zone.ts'
import type { Facts, Finding, Level, RuleGroup, Source } from './finding.ts'
import type { NotYet } from './prepare/not-yet.ts'
import type { Person } from './prepare/person.ts'
import type { Prepared } from './prepare/prepare.ts'
import type { Settings, ValuesOf } from './setting.ts'

/** How a fact changes when a finding gets worse: it rises, falls, or changes at all; or it never shows it, as an instant. */
export type Worse = 'higher' | 'lower' | 'other' | 'never' | 'moment'

/** What a rule finds about an AMHP. Reported only if one of its shifts meets the period. */
export interface FoundOfAmhp<F extends Facts> extends Span {
  /** What is judged: the id of a shift, or the first day of a week. The key ends with it. */
  readonly judged: string
  readonly shifts: readonly Shift[]
  readonly facts: F
  readonly role?: string
  /** Where it is less grave than the rule's: what is no breach any more under a derogation, or not yet. */
  readonly level?: 'info'
  readonly unknown?: undefined
}

/** Shifts whose answer unrecorded earlier work could change. Reported only if one of them meets the period. */
export interface Unknown {
  readonly unknown: readonly Shift[]
}

/** What a rule finds about the cover of an authority in a role: of a duty slot, or of the floor. */
export interface FoundOfCover<F extends Facts> extends Pick<Duty, 'authority' | 'role' | 'slot' | 'start' | 'end'> {
  readonly facts: F
  /** Where it differs from the rule's. */
  readonly level?: Level | undefined
}

/** The names that a sentence may use. Unknown ids are returned unchanged. */
export interface ExplainContext {
  readonly finding: Finding
  readonly zone: Zone
  amhp(id: string | undefined): string
  authority(id: string | undefined): string
  slot(id: string | undefined): string
  /** The authorities that a shift is for, `A or B`; undefined where it names none. */
  onDutyFor(shift: string | undefined): string | undefined
  /** What an AMHP's other post is called in which she starts at a moment; undefined where it has no name. */
  otherPost(amhp: string | undefined, start: Instant): string | undefined
}

// Until F is inferred from what `check` yields it is Facts, and any names are accepted.
type Ways<F extends Facts> = string extends keyof F
  ? Readonly<Record<string, Worse>>
  : { readonly [Name in keyof F]-?: F[Name] extends Instant | undefined ? 'moment' : Exclude<Worse, 'moment'> }

/** What rules about AMHPs and about cover have in common. */
interface Described<S extends Settings, F extends Facts> {
  readonly code: string
  readonly title: string
  readonly group: RuleGroup
  /** The rule in a sentence. `{hours}` stands for the setting of that name. */
  readonly holds: string
  /** For an authority in England, and wherever it is the same. */
  readonly source: Source
  /** Where another applies in Wales: that, and how both are named for authorities of both nations. */
  readonly sourceInWales?: { readonly only: Source; readonly besideEngland: Source }
  /** The level of its findings unless a service chooses another. */
  readonly level: Level
  /** Switched off until a service gives it a level. */
  readonly off?: true
  /** No service may choose its level. */
  readonly fixed?: true
  readonly settings: S
  /** Which way each fact is worse. A stricter limit makes findings worse too. */
  readonly facts: Ways<NoInfer<F>>
  /** Its keys name an instant or a week that moves when part of the finding is put right. */
  readonly keysMove?: true
  /** How many weeks it looks at together, the last of them in the period; absent where three or fewer. */
  weeks?(values: ValuesOf<S>): number
  /** It may look as many weeks ahead. */
  readonly looksAhead?: true
  /**
   * Whether a finding breaks only a number of the service's own that is stricter than the law's: it is then a warning at most,
   * and its source is the service's own rule. The facts say it, since they give the number whose level the finding has: the
   * law's where that is broken, else the service's. Written after `check`, from which F is inferred.
   */
  breaksOwnNumber?(facts: F): boolean
  /** The sentence, from the facts alone. */
  explain(facts: F, context: ExplainContext): string
}

interface DescribedOfAmhps<S extends Settings, F extends Facts> extends Described<S, F> {
  /** Its keys hold the shift's id and not the AMHP's. */
  readonly keyedByShift?: true
  /** Judges weeks of the period, whether shifts are found in them or not. */
  readonly ofWeeks?: true
  /** Pure: no clock, no text. */
  check(person: Person, values: ValuesOf<S>, prepared: Prepared): Iterable<FoundOfAmhp<F> | Unknown>
  /** In words, of somebody it could not judge. Where absent, work before the records could change the answer. */
  notYet?(person: Person, values: ValuesOf<S>, prepared: Prepared): NotYet
}

interface DescribedOfCover<S extends Settings, F extends Facts> extends Described<S, F> {
  /** What there are too few people for. Lists show what rules find short of the same, at one stretch, as one (`check/holes.ts`). */
  readonly shortOf: 'duty' | 'target' | 'backup'
  /** Pure: no clock, no text. */
  check(prepared: Prepared, values: ValuesOf<S>): Iterable<FoundOfCover<F>>
}

// biome-ignore lint/suspicious/noExplicitAny: only a rule's own file knows its facts
type AnyFacts = any
interface Made<S extends Settings> {
  readonly schema: z.ZodMiniType<ValuesOf<S>>
}
/** A rule about each AMHP alone. */
export interface AmhpRule<S extends Settings = Settings, F extends Facts = AnyFacts>
  extends DescribedOfAmhps<S, F>,
    Made<S> {
  readonly about: 'amhp'
}
/** A rule about cover. */
export interface CoverRule<S extends Settings = Settings, F extends Facts = AnyFacts>
  extends DescribedOfCover<S, F>,
    Made<S> {
  readonly about: 'cover'
}
export type Rule<S extends Settings = Settings> = AmhpRule<S> | CoverRule<S>

const made = <S extends Settings>(settings: S): Made<S> => ({
  schema: z.strictObject(
    Object.fromEntries(Object.entries(settings).map(([name, { schema }]) => [name, schema])),
  ) as unknown as z.ZodMiniType<ValuesOf<S>>,
})

export const amhpRule = <const S extends Settings, F extends Facts>(rule: DescribedOfAmhps<S, F>): AmhpRule<S, F> => ({
  about: 'amhp',
  ...rule,
  ...made(rule.settings),
})

export const coverRule = <const S extends Settings, F extends Facts>(
  rule: DescribedOfCover<S, F>,
): CoverRule<S, F> => ({
  about: 'cover',
  keysMove: true,
  ...rule,
  ...made(rule.settings),
})

/** What holds, with numbers in place of the names of settings. */
export const holdsWith = ({ holds }: Rule, values: Readonly<Record<string, unknown>>): string =>
  holds.replaceAll(/\{(\w+)\}/g, (_, name) => String(values[name] ?? ''))

/** Where a rule comes from for authorities of some nations. */
export function sourceFor({ source, sourceInWales }: Rule, nations: readonly Nation[]): Source {
  if (!sourceInWales || !nations.includes('wales')) return source
  return nations.includes('england') ? sourceInWales.besideEngland : sourceInWales.only
}

/** The level of a finding, from the level that the rule has: no more than a warning where the law's number is kept. */
export const levelOf = ({ breaksOwnNumber }: Rule, ofRule: Level, facts: Facts): Level =>
  ofRule !== 'info' && breaksOwnNumber?.(facts) ? 'warning' : ofRule

/** The key of a finding about an AMHP; further findings with the same key get `/2`, `/3` in order of time. */
export const keyOf = ({ code, keyedByShift }: AmhpRule, { amhp }: Person, judged: string): string =>
  keyedByShift ? `${code}/${judged}` : `${code}/${amhp.id}/${judged}`

/** A rule's settings for a rota, defaults filled in, and its level: undefined when the rule is switched off. */
export function settingsOf<S extends Settings>({ code, level, off, schema }: Rule<S>, given: Rota['rules']) {
  const { level: chosen = off ? 'off' : level, ...others } = given[code] ?? {}
  return { settings: schema.parse(others), level: chosen === 'off' ? undefined : (chosen as Level) }
}
