import type { LocalDate } from '@amhp/shared/time/date.ts'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { serviceQuery } from '../../data/service.ts'
import { counted } from '../../parts/counted.ts'
import { Fieldset } from '../../ui/choices.tsx'
import { DayChoice } from '../../ui/day-choice.tsx'
import { Select } from '../../ui/select.tsx'
import type { Answers, ChangeAnswers } from './answers.ts'

interface NewPeopleProps {
  answers: Answers
  onChange: ChangeAnswers
}

/** The approval of those who are to be added: one for all now, or to fill in for each. */
export function NewPeople({ answers, onChange }: NewPeopleProps) {
  const { data: service } = useQuery(serviceQuery)
  const [typed, setTyped] = useState<{ authority: string; from: LocalDate | ''; until: LocalDate | '' }>({
    authority: answers.approval?.authority ?? '',
    from: answers.approval?.from ?? '',
    until: answers.approval?.until ?? '',
  })
  const count = Object.values(answers.people).filter((who) => who !== null && typeof who === 'object').length
  if (count === 0) return null
  const set = (some: Partial<typeof typed>) => {
    const next = { ...typed, ...some }
    const { authority, from, until } = next
    setTyped(next)
    const approval = authority && from && until ? { authority, from, until } : undefined
    onChange((now) => ({ ...now, approval }))
  }
  const authorities = [...(service?.authorities ?? []), ...(service?.otherAuthorities ?? [])]
  return (
    <Fieldset
      id="approval"
      legend={`Approval of the ${counted(count, 'AMHP')} to add`}
      hint="Each needs the authority and dates of approval before she can be on duty. Give one for all of them here, or leave it and fill in each in the register: until then the rota says that they are not approved."
    >
      <Select
        id="approval.authority"
        label="Approved by"
        value={typed.authority}
        onChange={(authority) => set({ authority })}
        options={[
          { value: '', label: 'To be filled in for each' },
          ...authorities.map(({ id, name }) => ({ value: id, label: name })),
        ]}
      />
      {typed.authority && (
        <div className="field-row">
          <DayChoice id="approval.from" label="First day" value={typed.from} onChange={(from) => set({ from })} />
          <DayChoice id="approval.until" label="Last day" value={typed.until} onChange={(until) => set({ until })} />
        </div>
      )}
    </Fieldset>
  )
}
