import type { ImportPreview } from '@amhp/shared/contract/import.ts'
import { useAuthorityNames } from '../../data/authority-names.ts'
import { useSignedIn } from '../../data/session.ts'
import { shiftText } from '../../parts/shift-text.ts'
import { Details } from '../../ui/details.tsx'
import { Table } from '../../ui/table.tsx'

/** The shifts that would be added, by person. */
export function ShiftsToCome({ preview }: { preview: ImportPreview }) {
  const { zone } = useSignedIn()
  const authorityNames = useAuthorityNames()
  const names = new Map(preview.people.map(({ amhp, name }) => [amhp, name]))
  if (preview.add.length === 0) return null
  return (
    <Details summary={`Shifts added (${preview.add.length})`}>
      <Table
        caption="Shifts added"
        captionHidden
        rows={[...Map.groupBy(preview.add, ({ amhp }) => amhp)]}
        keyOf={([amhp]) => amhp}
        columns={[
          { head: 'AMHP', names: true, cell: ([amhp]) => names.get(amhp) ?? amhp },
          {
            head: 'Shifts',
            cell: ([, shifts]) => (
              <ul>
                {shifts.map((shift) => (
                  <li key={shift.id}>{shiftText(zone, shift, authorityNames)}</li>
                ))}
              </ul>
            ),
          },
        ]}
      />
    </Details>
  )
}
