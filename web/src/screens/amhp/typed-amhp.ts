import { type Amhp, type AmhpDetails, amhpDetails, professions } from '@amhp/shared/contract/amhps.ts'
import type { Zone } from '@amhp/shared/time/zone.ts'
import { readNumber, type Typed, typedOf } from '../../ui/typed-values.ts'
import type { EditFormState } from '../../ui/use-edit-form.ts'

/** As the controls hold it, with contracted minutes as hours: `37` or `18.5`. */
export type TypedAmhp = Typed<AmhpDetails>
export type AmhpForm = EditFormState<AmhpDetails, TypedAmhp, Amhp>

const nobody: TypedAmhp = {
  ...{ name: '', profession: professions[0], employer: '', contractedMinutes: '', team: '', workEmail: '' },
  ...{ dutyPhone: '', startedOn: '', leftOn: '', notes: '' },
  ...{ approvals: [], actingFor: [], otherPost: null, optOut: null, averageWeeks: '' },
}

export const typedAmhp = (stored: AmhpDetails | undefined, zone: Zone): TypedAmhp =>
  stored
    ? {
        ...typedOf(amhpDetails, stored, zone),
        contractedMinutes: String(Math.round((stored.contractedMinutes / 60) * 100) / 100),
      }
    : nobody

export function readAmhp({ contractedMinutes, ...typed }: TypedAmhp) {
  const hours = readNumber(contractedMinutes)
  return { ...typed, contractedMinutes: typeof hours === 'number' ? String(Math.round(hours * 60)) : contractedMinutes }
}

const starts = 'Enter the time it starts'
const ends = 'Enter the time it ends'

/** Messages for missing values, and for hours, which the contract has as minutes. */
export const sentences = {
  wrong: { contractedMinutes: 'Enter hours a week as a number, such as 18.5, or 0' },
  empty: {
    name: 'Enter the name',
    employer: 'Enter the employer',
    'approvals[].authority': 'Choose the authority that gave the approval',
    'approvals[].from': 'Enter the first day of the approval',
    'approvals[].until': 'Enter the last day of the approval',
    'actingFor[].authority': 'Choose the authority',
    'actingFor[].from': 'Enter the first day',
    'optOut.from': 'Enter the first day',
    'otherPost.label': 'Enter the name of the post',
    'otherPost.weekly[].start': starts,
    'otherPost.weekly[].end': ends,
    'otherPost.exceptions[].date': 'Enter the day',
    'otherPost.exceptions[].hours.start': starts,
    'otherPost.exceptions[].hours.end': ends,
  },
}
