import { type Amhp, type AmhpDetails, professions } from '@amhp/shared/contract/amhps.ts'
import type { Fault } from '@amhp/shared/contract/problems.ts'
import type { Service } from '@amhp/shared/contract/service.ts'
import { type SetStateAction, useState } from 'react'
import { useNavigate } from 'react-router'
import { useAddAmhp, useChangeAmhp } from '../../data/amhps.ts'
import { useHere } from '../../data/session.ts'
import { professionWords } from '../../parts/duty-words.ts'
import { paths } from '../../paths.ts'
import { Button, ButtonLink } from '../../ui/button.tsx'
import { Form } from '../../ui/faults.tsx'
import { DateInput, Select, TextArea, TextInput } from '../../ui/field.tsx'
import { announce } from '../../ui/live-region.tsx'
import { differencesOf, StaleChoice } from '../../ui/stale-choice.tsx'
import { ActingForFields, ApprovalFields } from './approval-fields.tsx'
import { detailWords } from './detail-words.ts'
import { type Draft, draftOf, emptyDraft, readDraft } from './draft.ts'
import { OptOutFields } from './opt-out-fields.tsx'
import { OtherPostFields } from './other-post-fields.tsx'

interface AmhpFormProps {
  service: Service
  /** The one to change; absent for a new one. */
  amhp?: Amhp
  start?: Draft
}

type TextField = { [K in keyof Draft]: Draft[K] extends string ? K : never }[Exclude<keyof Draft, 'profession'>]

/** An AMHP's entry in the register: to change, or a new one. */
export function AmhpForm({ service, amhp, start }: AmhpFormProps) {
  const { zone } = useHere()
  const navigate = useNavigate()
  const add = useAddAmhp()
  const change = useChangeAmhp()
  const [draft, setDraft] = useState<Draft>(() => (amhp ? draftOf(amhp, zone) : (start ?? emptyDraft())))
  const [first] = useState(draft)
  const [faults, setFaults] = useState<Fault[]>([])
  const [version, setVersion] = useState(amhp?.version ?? 0)
  const sending = amhp ? change : add
  const stale = change.error?.body.code === 'stale-edit' ? (change.error.body.theirs as Amhp | undefined) : undefined

  const set =
    <K extends keyof Draft>(field: K) =>
    (value: SetStateAction<Draft[K]>) =>
      setDraft((before) => ({
        ...before,
        [field]: typeof value === 'function' ? (value as (old: Draft[K]) => Draft[K])(before[field]) : value,
      }))

  /** A field of text that is called as it is in the draft. */
  const at = (field: TextField) => ({ id: field, value: draft[field], onChange: set(field) })

  const save = (onto = version) => {
    const read = readDraft(draft, zone)
    setFaults(read.faults)
    if (read.faults.length > 0) return
    const saved = ({ name }: Amhp) => {
      announce(`Saved ${name}`)
      navigate(paths.amhps)
    }
    if (amhp)
      change.mutate({ params: { amhpId: amhp.id }, body: { ...read.details, version: onto } }, { onSuccess: saved })
    else add.mutate({ body: read.details }, { onSuccess: saved })
  }

  const takeTheirs = (theirs: Amhp) => {
    setDraft(draftOf(theirs, zone))
    setVersion(theirs.version)
    change.reset()
  }

  return (
    <>
      {stale && (
        <StaleChoice
          differences={differencesOf<AmhpDetails>(stale, readDraft(draft, zone).details, detailWords(service, zone))}
          onTheirs={() => takeTheirs(stale)}
          onMine={() => save(stale.version)}
          busy={change.isPending}
        />
      )}
      <Form problem={stale ? null : sending.error} faults={faults} onSubmit={() => save()} unsaved={draft !== first}>
        <TextInput {...at('name')} label="Name" autoComplete="off" />
        <Select
          id="profession"
          label="Profession"
          hint="Doctors cannot be approved as AMHPs."
          options={professions.map((value) => ({ value, label: professionWords[value] }))}
          value={draft.profession}
          onChange={set('profession')}
        />
        <TextInput {...at('employer')} label="Employer" autoComplete="off" />
        <TextInput {...at('team')} label="Team" hint="The rota groups people by team." />
        <TextInput
          {...at('hours')}
          id="contractedMinutes"
          label="AMHP hours a week"
          hint="Contracted to AMHP duty in this service, such as 37 or 18.5."
          inputMode="decimal"
          width={5}
        />
        <TextInput {...at('workEmail')} label="Work email (optional)" type="email" autoComplete="off" />
        <TextInput
          {...at('dutyPhone')}
          label="Duty phone (optional)"
          hint="Shown to colleagues on “On now”. A duty phone, not a personal one."
          type="tel"
          autoComplete="off"
          width={20}
        />
        <div className="field-row">
          <DateInput {...at('startedOn')} label="Started on (optional)" />
          <DateInput {...at('leftOn')} label="Last day (optional)" />
        </div>
        <ApprovalFields service={service} approvals={draft.approvals} onChange={set('approvals')} />
        <ActingForFields service={service} actingFor={draft.actingFor} onChange={set('actingFor')} />
        <OtherPostFields post={draft.otherPost} onChange={set('otherPost')} />
        <OptOutFields optOut={draft.optOut} onChange={set('optOut')} />
        <TextArea
          {...at('notes')}
          label="Notes (optional)"
          hint="About planning only. Nothing about anybody who was assessed."
        />
        <div className="buttons">
          <Button type="submit" busy={sending.isPending}>
            {amhp ? 'Save' : 'Add to the register'}
          </Button>
          <ButtonLink look="second" to={paths.amhps}>
            Cancel
          </ButtonLink>
        </div>
      </Form>
    </>
  )
}
