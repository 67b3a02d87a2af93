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
}
const ruleWords: Record<RestOwed['rule'], string> = {
  'daily-rest': 'daily rest',
  'working-span': 'daily rest, on a day of split work',
  'weekly-rest': 'weekly rest',
  'missed-break': 'a break',
}

/** `2 h of rest still to be given, 1 h of it overdue`. */
export function restSum({ openMinutes, overdueMinutes }: Pick<RestOfAmhp, 'openMinutes' | 'overdueMinutes'>): string {
  if (openMinutes === 0) return 'No rest is owed'
  if (overdueMinutes === openMinutes) return `${durationText(openMinutes)} of rest overdue`
  const overdue = overdueMinutes === 0 ? '' : `, ${durationText(overdueMinutes)} of it overdue`
  return `${durationText(openMinutes)} of rest still to be given${overdue}`
}

/** Minutes of a given rest that count towards rest owed. Time worked, or before the rest is owed, does not count. */
export function restCounted({ owed }: Pick<RestOfAmhp, 'owed'>, { start, end }: Span): number {
  const within = owed
    .flatMap(({ given }) => given)
    .map((paid) => Math.max(0, Math.min(end, paid.end) - Math.max(start, paid.start)))
  return Math.floor(within.reduce((sum, length) => sum + length, 0) / minute)
}

const countsText = (minutes: number) =>
  minutes > 0 ? durationText(minutes) : 'None: at work then, or no rest was owed yet'

interface RestOwedTablesProps {
  person: RestOfAmhp
  captionOwed: string
  captionGiven: string
  doWith?: (rest: RestGiven) => ReactNode
}

/** One AMHP's shortfalls with the rest owed for each, and the rest given. */
export function RestOwedTables({ person, captionOwed, captionGiven, doWith }: RestOwedTablesProps) {
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
            {
              head: 'Owed',
              cell: ({ owedMinutes, openMinutes }) =>
                openMinutes === owedMinutes
                  ? durationText(owedMinutes)
                  : `${durationText(owedMinutes)}, ${openMinutes === 0 ? 'all given' : `${durationText(openMinutes)} still to give`}`,
            },
            { head: 'Given', cell: ({ given }) => (given.length > 0 ? given.map(when).join('; ') : 'None yet') },
            { head: 'Due by', cell: ({ dueBy }) => longMoment(zone, dueBy) },
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
