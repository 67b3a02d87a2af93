/** Where a rule stands on the page that lists them, as in the chapters of the rules. */
export const ruleGroups = ['cover', 'people', 'law', 'fatigue'] as const
export type RuleGroup = (typeof ruleGroups)[number]

/** What a setting is called beside its field. */
export interface SettingWords {
  readonly label: string
  /** What its number counts; `o’clock` marks a time of day. */
  readonly unit?: string
  /** What each of its words means, where it is a choice of words. */
  readonly options?: Readonly<Record<string, string>>
}

/** A rule in words, with its settings by name. */
export interface RuleWords {
  readonly group: RuleGroup
  /** What holds when the rule is kept, in a sentence. `{hours}` stands for the setting of that name. */
  readonly holds: string
  readonly settings?: Readonly<Record<string, SettingWords>>
}

/**
 * The rules in plain words, by code. Not in the rules themselves: browsers load those to judge a draft, and read these
 * words from the API. A test holds this to the list of rules and to their settings.
 */
export const rulesInWords: Readonly<Record<string, RuleWords>> = {
  'cover-floor': {
    group: 'cover',
    holds:
      'At every moment, for each authority, at least one AMHP covers, or an agreement says that another service does. This is the statutory floor: its gaps can be acknowledged, and it cannot be lowered or switched off.',
  },
  'cover-minimum': {
    group: 'cover',
    holds: 'Each duty slot has its minimum at every moment, for each authority that it serves.',
    settings: { quietMinutes: { label: 'A shortage shorter than this is told as information', unit: 'minutes' } },
  },
  'cover-target': {
    group: 'cover',
    holds: 'No duty slot has its minimum but fewer than its target.',
  },
  'single-point': {
    group: 'cover',
    holds: 'No moment of a duty slot rests on one person without a backup.',
  },
  'not-approved': {
    group: 'people',
    holds:
      'Throughout a shift that needs approval, the AMHP is approved, and not suspended, for at least one authority of the service.',
  },
  'double-booked': {
    group: 'people',
    holds: 'No two shifts of one AMHP overlap, but for a standby that may be shared.',
  },
  'absent-on-shift': {
    group: 'people',
    holds: 'Nobody has a shift while away. Training does not count against a training shift.',
  },
  'daily-rest': {
    group: 'law',
    holds: 'The 24 hours before a shift starts hold {hours} hours of rest on end. Standby without a call is rest.',
    settings: { hours: { label: 'Rest before a shift', unit: 'hours' } },
  },
  'working-span': {
    group: 'law',
    holds: 'Work, and shifts with less than a daily rest between them, span at most {hours} hours.',
    settings: { hours: { label: 'Longest span', unit: 'hours' } },
  },
  'weekly-rest': {
    group: 'law',
    holds:
      'Each {every}, from Monday, holds its rest of {hours} hours on end: one in a week; two, or one of 59 hours, in a fortnight.',
    settings: {
      hours: { label: 'Unbroken rest', unit: 'hours' },
      every: { label: 'Judged over', options: { week: 'each week', fortnight: 'each fortnight' } },
      fortnightFrom: { label: 'First day of a fortnight' },
    },
  },
  'missed-break': {
    group: 'law',
    holds: 'A shift that works more than 6 hours has a break of at least 20 minutes, where breaks are recorded.',
  },
  'average-hours': {
    group: 'law',
    holds:
      'Work averages at most 48 hours a week over {weeks} weeks, days of leave and sickness left out, unless the AMHP has opted out.',
    settings: { weeks: { label: 'Averaged over', unit: 'weeks' } },
  },
  'night-average': {
    group: 'law',
    holds: 'A night worker averages at most 8 hours in each 24, over 17 weeks.',
  },
  'night-limit': {
    group: 'law',
    holds:
      'No 24 hours with night work in them hold more than 8 hours of work. Switch this on where the risk assessment finds special hazards or heavy strain.',
  },
  'compensatory-rest': {
    group: 'law',
    holds: 'Rest that a derogation lets fall short is given before the next shift, or within {withinDays} days.',
    settings: { withinDays: { label: 'Owed rest is given within', unit: 'days' } },
  },
  'long-shift': {
    group: 'fatigue',
    holds: 'Nobody works more than {hours} hours on end, or {nightHours} at night.',
    settings: {
      hours: { label: 'Longest by day', unit: 'hours' },
      nightHours: { label: 'Longest at night', unit: 'hours' },
    },
  },
  'between-shifts': {
    group: 'fatigue',
    holds: 'At least {hours} hours lie between one stretch of work and the next.',
    settings: { hours: { label: 'Between stretches of work', unit: 'hours' } },
  },
  'consecutive-days': {
    group: 'fatigue',
    holds: 'Nobody works on more than {days} days in a row.',
    settings: { days: { label: 'Most in a row', unit: 'days' } },
  },
  'consecutive-nights': {
    group: 'fatigue',
    holds: 'Nobody works more than {nights} night shifts in a row.',
    settings: { nights: { label: 'Most in a row', unit: 'night shifts' } },
  },
  'night-to-day': {
    group: 'fatigue',
    holds:
      'Between a run of night shifts and a shift that starts from 06:00 to 12:00 lie {nights} nights free of work.',
    settings: { nights: { label: 'Nights free of work', unit: 'nights' } },
  },
  'rest-after-nights': {
    group: 'fatigue',
    holds: 'After the last of two or more night shifts come {hours} hours of rest.',
    settings: { hours: { label: 'Rest after nights', unit: 'hours' } },
  },
  'hours-in-168': {
    group: 'fatigue',
    holds: 'Nobody works more than {hours} hours in any 168, which is 7 days.',
    settings: { hours: { label: 'Most work', unit: 'hours' } },
  },
  weekends: {
    group: 'fatigue',
    holds: 'At most one weekend in {oneIn} is worked, looking back over {weeks} weeks.',
    settings: {
      weeks: { label: 'Looking back over', unit: 'weeks' },
      oneIn: { label: 'One weekend may be worked in', unit: 'weekends' },
    },
  },
  'standby-rest': {
    group: 'fatigue',
    holds:
      'A night on standby with call-outs still holds {nightHours} hours of rest on end from 22:00 to 07:00, and {dayHours} hours of rest in its 24.',
    settings: {
      nightHours: { label: 'Unbroken rest at night', unit: 'hours' },
      dayHours: { label: 'Rest in the 24 hours', unit: 'hours' },
    },
  },
  'late-finish': {
    group: 'fatigue',
    holds:
      'After work that ends from 00:00 to 06:00, the next shift starts at {notBefore} or later, and {hours} hours later.',
    settings: {
      notBefore: { label: 'The next shift starts no earlier than', unit: 'o’clock' },
      hours: { label: 'And this long after the finish', unit: 'hours' },
    },
  },
  overrun: {
    group: 'fatigue',
    holds: 'A shift ends at most {minutes} minutes after its planned end.',
    settings: { minutes: { label: 'Most after the planned end', unit: 'minutes' } },
  },
}
