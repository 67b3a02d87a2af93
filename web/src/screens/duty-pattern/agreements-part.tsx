import type { Agreement } from '@amhp/shared/contract/duty-pattern.ts'
import type { Authority } from '@amhp/shared/contract/service.ts'
import { fullDate } from '@amhp/shared/time/wording.ts'
import { ListPart } from '../../ui/list-part.tsx'
import { AgreementForm } from './agreement-form.tsx'
import { daysText, timesText } from './pattern-words.ts'

interface AgreementsPartProps {
  agreements: readonly Agreement[]
  authorities: readonly Authority[]
  mayEdit: boolean
  onChange: (agreements: Agreement[]) => void
}

export function AgreementsPart({ agreements, authorities, mayEdit, onChange }: AgreementsPartProps) {
  return (
    <ListPart
      title="Hours covered elsewhere"
      about="At these times another service has agreed to cover an authority’s duty."
      none="None yet. If another service covers an authority’s duty at some hours, add it here. Those hours then count as met and are marked."
      one="an agreement"
      nameOf={({ by }) => by}
      columns={[
        { head: 'Service', names: true, cell: ({ by }) => by },
        { head: 'For', cell: ({ authority }) => authorities.find(({ id }) => id === authority)?.name ?? authority },
        { head: 'Days', cell: ({ days }) => daysText(days) },
        { head: 'Times', cell: timesText },
        {
          head: 'In force',
          cell: ({ from, until }) => (until ? `${fullDate(from)} to ${fullDate(until)}` : `From ${fullDate(from)}`),
        },
      ]}
      entries={agreements}
      mayEdit={mayEdit}
      onChange={onChange}
      form={(agreement, keep, cancel) => (
        <AgreementForm agreement={agreement} authorities={authorities} onKeep={keep} onCancel={cancel} />
      )}
    />
  )
}
