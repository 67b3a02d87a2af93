import { type AcknowledgementReason, mostAcknowledgedDays } from '@amhp/shared/contract/acknowledgements.ts'
import type { Fault } from '@amhp/shared/contract/problems.ts'
import type { Judged } from '@amhp/shared/rules/check/same-matter.ts'
import { addDays, type LocalDate, parseDate } from '@amhp/shared/time/date.ts'
import { fullDate } from '@amhp/shared/time/wording.ts'
import { useQuery } from '@tanstack/react-query'
import { useEffect, useId, useMemo, useRef, useState } from 'react'
import { accountsQuery } from '../../data/accounts.ts'
import { useAcknowledge } from '../../data/acknowledgements.ts'
import { useHere } from '../../data/session.ts'
import { reasonWords, type SeenIn } from '../../parts/acknowledgement-words.ts'
import { Button } from '../../ui/button.tsx'
import { Form } from '../../ui/faults.tsx'
import { DateInput, Select, TextArea } from '../../ui/field.tsx'
import { announce } from '../../ui/live-region.tsx'

const usualDays = 28

interface AcknowledgeFormProps {
  finding: Judged
  seen: SeenIn
  onDone: () => void
}

/** Why a finding may stand, who looks after it and until when. */
export default function AcknowledgeForm({ finding, seen, onDone }: AcknowledgeFormProps) {
  const { account, today } = useHere()
  const last = addDays(today, mostAcknowledgedDays)
  const accounts = useQuery(accountsQuery)
  const acknowledge = useAcknowledge()
  const [reasonCode, setReasonCode] = useState<AcknowledgementReason>('agreed')
  const [reason, setReason] = useState('')
  const [owner, setOwner] = useState(account.id)
  const [until, setUntil] = useState<string>(addDays(today, usualDays))
  const [faults, setFaults] = useState<readonly Fault[]>([])
  // Several findings may be acknowledged side by side: each form has fields of its own.
  const own = useId()
  const at = (field: string) => `${own}${field}`
  // The summary takes focus when it is given other faults, not when somebody types.
  const shown = useMemo(() => faults.map(({ path, message }) => ({ path: `${own}${path}`, message })), [faults, own])
  const first = useRef<HTMLDivElement>(null)
  useEffect(() => first.current?.querySelector('select')?.focus(), [])

  const save = () => {
    const found = faultsOf(reason, until, today, last)
    setFaults(found)
    if (found.length > 0) return
    acknowledge.mutate(
      { body: { ...seen, finding: finding.key, reasonCode, reason: reason.trim(), owner, until: until as LocalDate } },
      {
        onSuccess: () => {
          announce('Acknowledged.')
          onDone()
        },
        onError: ({ body }) => setFaults(body.faults ?? []),
      },
    )
  }
  const people = (accounts.data?.accounts ?? []).filter(
    ({ active, roles }) => active && roles.some((role) => role !== 'amhp'),
  )
  return (
    <div ref={first}>
      <Form
        className="acknowledge-form"
        problem={faults.length > 0 ? null : acknowledge.error}
        faults={shown}
        onSubmit={save}
      >
        <Select<AcknowledgementReason>
          id={at('reasonCode')}
          label="Why it may stand"
          value={reasonCode}
          onChange={setReasonCode}
          options={(Object.keys(reasonWords) as AcknowledgementReason[]).map((value) => ({
            value,
            label: reasonWords[value],
          }))}
        />
        <TextArea
          id={at('reason')}
          label="In words"
          hint="Write nothing about people who are assessed."
          value={reason}
          onChange={setReason}
          maxLength={500}
          rows={2}
        />
        <Select
          id={at('owner')}
          label="Who looks after it"
          value={owner}
          onChange={setOwner}
          options={
            people.length > 0
              ? people.map(({ id, name }) => ({ value: id, label: name }))
              : [{ value: account.id, label: account.name }]
          }
        />
        <DateInput
          id={at('until')}
          label="Until"
          hint="At most 12 weeks. It is open again after this day, or when it gets worse."
          value={until}
          onChange={setUntil}
          min={today}
          max={last}
        />
        <div className="buttons">
          <Button type="submit" small busy={acknowledge.isPending}>
            Acknowledge
          </Button>
          <Button look="second" small onClick={onDone}>
            Cancel
          </Button>
        </div>
        <p className="quiet">The finding stays in every list, with a mark.</p>
      </Form>
    </div>
  )
}

function faultsOf(reason: string, until: string, today: string, last: string): Fault[] {
  const faults: Fault[] = []
  if (reason.trim().length < 3) faults.push({ path: 'reason', message: 'Give a reason of a few words' })
  const day = parseDate(until)
  if (!day) faults.push({ path: 'until', message: 'Choose the last day on which it may stand' })
  else if (day < today) faults.push({ path: 'until', message: 'Choose today or a later day' })
  else if (day > last)
    faults.push({ path: 'until', message: `Choose ${fullDate(parseDate(last)!)} or an earlier day: at most 12 weeks` })
  return faults
}
