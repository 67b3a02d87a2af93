import {
  type AcknowledgementDetails,
  acknowledgementDetails,
  mostAcknowledgedDays,
  untilFaults,
} from '@amhp/shared/contract/acknowledgements.ts'
import { acknowledgementReasons } from '@amhp/shared/rota/acknowledgement.ts'
import type { Judged } from '@amhp/shared/rules/check/same-matter.ts'
import { addDays } from '@amhp/shared/time/date.ts'
import { useQuery } from '@tanstack/react-query'
import { useEffect, useId, useRef } from 'react'
import { accountsQuery } from '../../data/accounts.ts'
import { useAcknowledge } from '../../data/acknowledgements.ts'
import { useHere } from '../../data/session.ts'
import { reasonWords, type SeenIn } from '../../parts/acknowledgement-words.ts'
import { Button } from '../../ui/button.tsx'
import { EditForm, useEditForm } from '../../ui/edit-form.tsx'
import { DateInput, Select, TextArea } from '../../ui/field.tsx'
import { announce } from '../../ui/live-region.tsx'
import type { Typed } from '../../ui/typed-values.ts'

const usualDays = 28

interface AcknowledgeFormProps {
  finding: Judged
  seen: SeenIn
  onDone: () => void
}

/** Why a finding may stand, who looks after it and until when. */
export default function AcknowledgeForm({ finding, seen, onDone }: AcknowledgeFormProps) {
  const { account, today, zone } = useHere()
  const accounts = useQuery(accountsQuery)
  const acknowledge = useAcknowledge()
  const form = useEditForm({
    schema: acknowledgementDetails,
    zone,
    load: (): Typed<AcknowledgementDetails> => ({
      ...{ reasonCode: 'agreed', reason: '', owner: account.id, until: addDays(today, usualDays) },
    }),
    empty: { until: 'Choose the last day on which it may stand' },
    check: ({ until }) => untilFaults(until, today),
    // Several findings may be acknowledged side by side: each form has fields of its own.
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
      <EditForm form={form} className="acknowledge-form">
        <Select
          {...form.at('reasonCode')}
          label="Why it may stand"
          options={acknowledgementReasons.map((value) => ({ value, label: reasonWords[value] }))}
        />
        <TextArea
          {...form.at('reason')}
          label="In words"
          hint="Write nothing about people who are assessed."
          maxLength={500}
          rows={2}
        />
        <Select
          {...form.at('owner')}
          label="Who looks after it"
          options={(people.length > 0 ? people : [account]).map(({ id, name }) => ({ value: id, label: name }))}
        />
        <DateInput
          {...form.at('until')}
          label="Until"
          hint="At most 12 weeks. It is open again after this day, or when it gets worse."
          min={today}
          max={addDays(today, mostAcknowledgedDays)}
        />
        <div className="buttons">
          <Button type="submit" small busy={form.isBusy}>
            Acknowledge
          </Button>
          <Button look="second" small onClick={onDone}>
            Cancel
          </Button>
        </div>
        <p className="quiet">The finding stays in every list, with a mark.</p>
      </EditForm>
    </div>
  )
}
