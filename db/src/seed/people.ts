import type { professions } from '@amhp/shared/contract/amhps.ts'
import type { Weekday } from '@amhp/shared/time/date.ts'

export interface ExamplePerson {
  readonly id: string
  readonly name: string
  readonly team: 'Northshire' | 'Eastvale' | 'Out of hours'
  readonly profession: (typeof professions)[number]
  readonly employer: string
  readonly contractedMinutes: number
  /** Approved by this authority. */
  readonly approvedBy: 'northshire' | 'eastvale'
  /** True for everyone who works out of hours. */
  readonly actsForBoth: boolean
  readonly otherPost: ExampleOtherPost | null
}

export interface ExampleOtherPost {
  readonly label: string
  readonly days: readonly Weekday[]
  readonly start: string
  readonly end: string
  /** A day that ends at 12:30. */
  readonly morning: Weekday | null
}

const employers = {
  north: 'Northshire Council',
  east: 'Eastvale Council',
  trust: 'Northshire and Eastvale NHS Foundation Trust',
}
const professionOf = {
  sw: 'social-worker',
  nurse: 'mental-health-nurse',
  ld: 'learning-disability-nurse',
  ot: 'occupational-therapist',
  psych: 'psychologist',
} as const

/** Contracted minutes of AMHP duty a week. A full week is 37 hours; all people together are 11 full-time equivalents. */
const shares = { full: 2220, most: 1332, half: 1110, day: 444, nights: 296 }

/**
 * One line for each person: name, share, profession and employer, `both` if acting for both authorities, `east` if a member of
 * the shared team is approved by Eastvale, other post with its days and half day. Names, numbers and authorities are fictional.
 */
const lines = {
  Northshire: [
    'Grace Okafor | full | sw north | both |',
    'Daniel Hughes | full | sw north | |',
    'Amina Rahman | most | nurse trust | both | Crisis resolution team: wed thu',
    'Tom Bell | most | sw north | | Hospital social work: mon tue',
    'Siobhan Kelly | most | ot trust | | Early intervention team: wed thu',
    'Marcus Reid | half | sw north | both | Community mental health team: tue wed, mon',
    'Helen Price | half | sw north | | Older people’s team: mon tue, wed',
    'Jaswinder Gill | half | nurse trust | | Community mental health team: thu fri, wed',
    'Owen Parry | half | sw north | | Forensic social work: mon fri, tue',
    'Ruth Adeyemi | day | sw north | | Adult social care, west: tue wed thu fri',
    'Peter Lindqvist | day | ld trust | | Learning disability service: mon wed thu fri',
    'Nadia Hussain | day | sw north | | Transitions team: mon tue thu fri',
    'Carol Whitfield | day | sw north | | Adult social care, coast: mon tue wed thu',
  ],
  Eastvale: [
    'Michael Osei | full | sw east | both |',
    'Joanna Nowak | most | sw east | both | Best interests assessing: mon tue',
    'Luke Barrett | most | nurse trust | | Liaison psychiatry: tue wed',
    'Farah Siddiqui | half | sw east | both | Adult social care, Eastvale: wed thu, fri',
    'Bethan Rowe | half | ot trust | | Rehabilitation unit: mon thu, wed',
    'Stephen Marsh | day | sw east | | Safeguarding team: mon tue wed thu',
    'Lin Zhao | day | psych trust | | Psychological therapies: mon tue thu fri',
  ],
  'Out of hours': [
    'Kwame Mensah | nights | sw north | both | Children’s social care: mon tue thu fri',
    'Eleanor Finch | nights | sw north | both | University teaching: mon wed thu fri',
    'Rajesh Patel | nights | nurse trust | both | Community mental health team: mon tue wed fri',
    'Moira Campbell | nights | sw north | both | Housing and support: tue wed thu fri',
    'Samuel Stone | nights | sw east | both east | Adult social care, Eastvale: mon tue wed thu',
    'Yasmin Karim | nights | nurse trust | both east | Perinatal team: mon tue thu fri',
  ],
} as const

export const people: ExamplePerson[] = Object.entries(lines).flatMap(([team, rows]) =>
  rows.map((row) => read(row, team as ExamplePerson['team'])),
)

function read(row: string, team: ExamplePerson['team']): ExamplePerson {
  const [name = '', share = '', work = '', marks = '', other = ''] = row.split('|').map((cell) => cell.trim())
  const [profession, employer] = work.split(' ') as [keyof typeof professionOf, keyof typeof employers]
  return {
    id: name.toLowerCase().replaceAll(/[^a-z]+/g, '-'),
    name,
    team,
    profession: professionOf[profession],
    employer: employers[employer],
    contractedMinutes: shares[share as keyof typeof shares],
    approvedBy: team === 'Eastvale' || marks.includes('east') ? 'eastvale' : 'northshire',
    actsForBoth: marks.includes('both'),
    otherPost: other === '' ? null : readOtherPost(other, team),
  }
}

function readOtherPost(text: string, team: ExamplePerson['team']): ExampleOtherPost {
  const [label = '', days = ''] = text.split(': ')
  const [whole = '', morning = null] = days.split(', ')
  // The out-of-hours team starts its other work at 09:30, because a standby night ends at 09:15.
  const hours = team === 'Out of hours' ? { start: '09:30', end: '16:30' } : { start: '09:00', end: '16:30' }
  return { label, days: whole.split(' ') as Weekday[], ...hours, morning: morning as Weekday | null }
}
