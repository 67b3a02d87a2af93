import {
  type AcknowledgementDetails,
  acknowledgementDetails,
  mostAcknowledgedDays,
  untilFaults,
} from '@amhp/shared/contract/acknowledgements.ts'
import { type AcknowledgementReason, acknowledgementReasons } from '@amhp/shared/rota/acknowledgement.ts'
import type { Judged } from '@amhp/shared/rules/check/same-matter.ts'
import { addDays } from '@amhp/shared/time/date.ts'
import { useQuery } from '@tanstack/react-query'
import { useEffect, useId, useRef } from 'react'
import { accountsQuery } from '../../data/accounts.ts'
import { useAcknowledge } from '../../data/acknowledgements.ts'
import { useSignedIn } from '../../data/session.ts'
import { type FindingContext, reasonWords } from '../../parts/acknowledgement-words.ts'
import { privacyHint } from '../../parts/privacy-hint.ts'
import { DateInput } from '../../ui/date-input.tsx'
import { EditForm } from '../../ui/edit-form.tsx'
import { TextArea } from '../../ui/field.tsx'
import { announce } from '../../ui/live-region.tsx'
import { Select } from '../../ui/select.tsx'
import type { Typed } from '../../ui/typed-values.ts'
import { useEditForm } from '../../ui/use-edit-form.ts'

const usualDays = 28

/** No reason is chosen beforehand: what nobody said would be on record. */
type TypedDetails = Omit<Typed<AcknowledgementDetails>, 'reasonCode'> & { reasonCode: AcknowledgementReason | '' }

interface AcknowledgeFormProps {
  finding: Judged
  seen: FindingContext
  onDone: () => void
}

/** Why a finding is accepted for now, its owner and its last day. */
export default function AcknowledgeForm({ finding, seen, onDone }: AcknowledgeFormProps) {
  const { account, today, zone } = useSignedIn()
  const accounts = useQuery(accountsQuery)
  const acknowledge = useAcknowledge()
  const form = useEditForm({
    schema: acknowledgementDetails,
    zone,
    load: (): TypedDetails => ({
      ...{ reasonCode: '', reason: '', owner: account.id, until: addDays(today, usualDays) },
    }),
    empty: { reasonCode: 'Choose why this is accepted for now', until: 'Choose the last day of the acknowledgement' },
    check: ({ until }) => untilFaults(until, today),
    // Several of these forms can be open on one page.
    prefix: useId(),
    sending: acknowledge,
    save: (details) =>
      acknowledge.mutate(
        { body: { ...seen, finding: finding.key, ...details } },
        {
          onSuccess: () => {
            announce('Acknowledged.')
            onDone()
          },
        },
      ),
  })
  const first = useRef<HTMLDivElement>(null)
  useEffect(() => first.current?.querySelector('select')?.focus(), [])
  const people = (accounts.data?.accounts ?? []).filter(
    ({ active, roles }) => active && roles.some((role) => role !== 'amhp'),
  )
  return (
    <div ref={first}>
      <EditForm submit="Acknowledge" onCancel={onDone} form={form} className="acknowledge-form">
        <Select
          {...form.at('reasonCode')}
          label="Why this is accepted for now"
          options={[
            { value: '', label: 'Choose a reason' },
            ...acknowledgementReasons.map((value) => ({ value, label: reasonWords[value] })),
          ]}
        />
        <TextArea {...form.at('reason')} label="Explain" hint={privacyHint} maxLength={500} rows={2} />
        <Select
          {...form.at('owner')}
          label="Owner"
          options={(people.length > 0 ? people : [account]).map(({ id, name }) => ({ value: id, label: name }))}
        />
        <DateInput
          {...form.at('until')}
          label="Until"
          hint="Up to 12 weeks. The finding reopens after this day, or sooner if it gets worse."
          first={today}
          last={addDays(today, mostAcknowledgedDays)}
        />
        <p className="quiet">The finding stays in every list, marked as acknowledged.</p>
      </EditForm>
    </div>
  )
}
