import type { RestGiven, RestOfAmhp, RestOwed } from '@amhp/shared/contract/compensatory-rest.ts'
import { minute } from '@amhp/shared/time/instant.ts'
import type { Span } from '@amhp/shared/time/span.ts'
import { durationText, longMoment, spanText } from '@amhp/shared/time/wording.ts'
import type { ReactNode } from 'react'
import { useSignedIn } from '../data/session.ts'
import { Mark, type Tone } from '../ui/mark.tsx'
import { Table } from '../ui/table.tsx'

const states: Record<RestOwed['state'], [tone: Tone, word: string]> = {
  coming: ['info', 'Planned'],
  owed: ['warning', 'Owed'],
  overdue: ['breach', 'Overdue'],
  given: ['covered', 'Given'],
  protected: ['info', 'Protected'],
}
const ruleWords: Record<RestOwed['rule'], string> = {
  'daily-rest': 'daily rest',
  'working-span': 'split work over 13 hours',
  'weekly-rest': 'weekly rest',
  'missed-break': 'a break of 20 minutes',
}

/** `2 h of rest still to be given, 1 h of it overdue`. */
export function restSum({
  openMinutes,
  overdueMinutes,
  comingMinutes,
  owed,
}: Omit<RestOfAmhp, 'amhp' | 'name' | 'given'>): string {
  const open = durationText(openMinutes)
  const coming = durationText(comingMinutes)
  const overdue = overdueMinutes === 0 ? '' : `, ${durationText(overdueMinutes)} of it overdue`
  const now = overdueMinutes === openMinutes ? `${open} of rest overdue` : `${open} of rest still to be given${overdue}`
  if (openMinutes > 0) return comingMinutes > 0 ? `${now}, and ${coming} more for planned shifts` : now
  if (comingMinutes > 0) return `${coming} of rest will be owed for planned shifts`
  if (owed.some(({ state }) => state === 'protected'))
    return 'Nothing is left to give: other protection was given instead'
  return owed.length > 0 ? 'All rest owed has been given' : 'No rest is owed'
}

function owedText({ state, owedMinutes, openMinutes }: RestOwed): string {
  const all = durationText(owedMinutes)
  if (state === 'protected' || openMinutes === owedMinutes) return all
  return `${all}, ${openMinutes === 0 ? 'all given' : `${durationText(openMinutes)} still to give`}`
}

/** Minutes of a given rest that count towards rest owed. Time worked, or before the rest is owed, does not count. */
export function restCounted({ owed }: Pick<RestOfAmhp, 'owed'>, { start, end }: Span): number {
  const within = owed
    .flatMap(({ given }) => given)
    .map((paid) => Math.max(0, Math.min(end, paid.end) - Math.max(start, paid.start)))
  return Math.floor(within.reduce((sum, length) => sum + length, 0) / minute)
}

const countsText = (minutes: number) =>
  minutes > 0 ? durationText(minutes) : 'None: at work then, or no rest was owed'

interface RestOwedTablesProps {
  person: RestOfAmhp
  captionOwed: string
  captionGiven: string
  doWith?: (rest: RestGiven) => ReactNode
  doWithOwed?: (owed: RestOwed) => ReactNode
}

/** One AMHP's shortfalls with the rest owed for each, and the rest given. */
export function RestOwedTables({ person, captionOwed, captionGiven, doWith, doWithOwed }: RestOwedTablesProps) {
  const { zone } = useSignedIn()
  const when = (span: Span) => spanText(zone, span)
  return (
    <div className="tables-in-line">
      {person.owed.length > 0 && (
        <Table
          caption={captionOwed}
          rows={person.owed}
          keyOf={({ key }) => key}
          columns={[
            { head: 'Rest shortfall', names: true, cell: (one) => `${when(one)} (${ruleWords[one.rule]})` },
            {
              head: 'State',
              cell: ({ state }) => <Mark tone={states[state][0]}>{states[state][1]}</Mark>,
            },
            { head: 'Owed', cell: owedText },
            {
              head: 'Given',
              typed: true,
              cell: ({ given, protection }) =>
                protection
                  ? `Other protection instead: ${protection.reason}`
                  : given.length > 0
                    ? given.map(when).join('; ')
                    : 'None yet',
            },
            { head: 'Due by', cell: ({ dueBy }) => (dueBy === null ? 'Nothing is due' : longMoment(zone, dueBy)) },
            ...(doWithOwed ? [{ head: 'Change', cell: doWithOwed }] : []),
          ]}
        />
      )}
      {person.given.length > 0 && (
        <Table
          caption={captionGiven}
          rows={person.given}
          keyOf={({ id }) => id}
          columns={[
            { head: 'When', names: true, cell: when },
            { head: 'Counted', cell: (rest) => countsText(restCounted(person, rest)) },
            { head: 'Note', typed: true, cell: ({ note }) => note || 'None' },
            ...(doWith ? [{ head: 'Change', cell: doWith }] : []),
          ]}
        />
      )}
    </div>
  )
}
