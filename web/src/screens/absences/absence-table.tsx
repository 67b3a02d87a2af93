import type { Absence } from '@amhp/shared/contract/absences.ts'
import type { Amhp } from '@amhp/shared/contract/amhps.ts'
import { wholeDaysOf } from '@amhp/shared/time/whole-days.ts'
import { shortDate, shortMoment } from '@amhp/shared/time/wording.ts'
import { useRemoveAbsence } from '../../data/absences.ts'
import { useSignedIn } from '../../data/session.ts'
import { absenceKindWords } from '../../parts/absence-words.ts'
import { SpanText } from '../../parts/span-text.tsx'
import { Button } from '../../ui/button.tsx'
import { Confirm } from '../../ui/confirm.tsx'
import { HiddenText } from '../../ui/hidden-text.tsx'
import { ProblemPanel } from '../../ui/states.tsx'
import { type Column, Table } from '../../ui/table.tsx'

interface AbsenceTableProps {
  absences: readonly Absence[]
  people: readonly Amhp[]
  mayEdit: boolean
  onChange: (absence: Absence) => void
}

export function AbsenceTable({ absences, people, mayEdit, onChange }: AbsenceTableProps) {
  const remove = useRemoveAbsence()
  const names = new Map(people.map(({ id, name }) => [id, name]))
  const nameOf = ({ amhp }: Absence) => names.get(amhp) ?? amhp
  const columns: Column<Absence>[] = [
    { head: 'AMHP', names: true, cell: nameOf },
    { head: 'Away', cell: (absence) => <Away absence={absence} /> },
    { head: 'Kind', cell: kindText },
  ]
  if (mayEdit) {
    columns.push({
      head: 'Change',
      cell: (absence) => (
        <span className="table__acts">
          <Button look="plain" onClick={() => onChange(absence)}>
            Change<HiddenText> absence of {nameOf(absence)}</HiddenText>
          </Button>
          <Confirm
            look="plain"
            label={
              <>
                Remove<HiddenText> absence of {nameOf(absence)}</HiddenText>
              </>
            }
            explain={`${nameOf(absence)} will no longer be shown as away. Shifts stay as they are.`}
            confirm="Remove this absence"
            busy={remove.isPending}
            onConfirm={() => remove.mutate({ params: { absenceId: absence.id } })}
          />
        </span>
      ),
    })
  }
  return (
    <>
      {remove.error && <ProblemPanel problem={remove.error} />}
      <Table
        caption="Absences, soonest first"
        captionHidden
        columns={columns}
        rows={absences.toSorted((a, b) => a.start - b.start || nameOf(a).localeCompare(nameOf(b)))}
        keyOf={({ id }) => id}
      />
    </>
  )
}

/** Whole days as dates, anything else with times. */
function Away({ absence }: { absence: Absence }) {
  const { zone } = useSignedIn()
  const { whole, first, last } = wholeDaysOf(absence, zone)
  if (!absence.endKnown) return <>From {shortMoment(zone, absence.start)}, end not known</>
  if (!whole) return <SpanText start={absence.start} end={absence.end} />
  return first === last ? `${shortDate(first)}, all day` : `${shortDate(first)} to ${shortDate(last)}`
}

const kindText = ({ kind, countsAsWork, excluded }: Absence) =>
  [absenceKindWords[kind], countsAsWork && 'counts as work', !excluded && 'not left out of averages']
    .filter(Boolean)
    .join(', ')
