import type { Band } from '@amhp/shared/contract/duty-pattern.ts'
import type { Authority } from '@amhp/shared/contract/service.ts'
import { ListPart } from '../../ui/list-part.tsx'
import { BandForm } from './band-form.tsx'
import { daysText, needText, timesText } from './pattern-words.ts'

interface BandsPartProps {
  bands: readonly Band[]
  authorities: readonly Authority[]
  mayEdit: boolean
  onChange: (bands: Band[]) => void
}

export function BandsPart({ bands, authorities, mayEdit, onChange }: BandsPartProps) {
  return (
    <ListPart
      title="Bands"
      about="A band repeats every week and belongs to the day it starts on. If any band includes bank holidays, only those bands run on a bank holiday. On a day that becomes one at a time, ordinary bands end then and those bands begin."
      none="No bands yet. A band is a part of the week that needs a number of people, such as Day, Monday to Friday, 09:00 to 17:00. One AMHP is needed at all times in any case. Add bands for what you need beyond that."
      one="a band"
      nameOf={({ name }) => name}
      columns={[
        { head: 'Name', names: true, cell: ({ name }) => name },
        { head: 'Days', cell: ({ days }) => daysText(days) },
        { head: 'Times', cell: timesText },
        {
          head: 'Needed',
          cell: ({ cover }) => cover.map((need) => <div key={need.role}>{needText(need, authorities)}</div>),
        },
      ]}
      entries={bands}
      mayEdit={mayEdit}
      onChange={onChange}
      form={(band, keep, cancel) => <BandForm band={band} authorities={authorities} onKeep={keep} onCancel={cancel} />}
    />
  )
}
