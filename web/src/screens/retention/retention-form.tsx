import type { Fault } from '@amhp/shared/contract/problems.ts'
import {
  type Affected,
  mostYears,
  type Retention,
  type RetentionKind,
  type RetentionYears,
} from '@amhp/shared/contract/retention.ts'
import { useEffect, useRef, useState } from 'react'
import { useChangeRetention, usePreviewRetention } from '../../data/retention.ts'
import { Button } from '../../ui/button.tsx'
import { Form } from '../../ui/faults.tsx'
import { TextArea, TextInput } from '../../ui/field.tsx'
import { StaleChoice } from '../../ui/stale-choice.tsx'
import { Done } from '../../ui/states.tsx'
import { AffectedList } from './affected-list.tsx'
import { kindWords, yearsText } from './kind-words.tsx'

type Typed = Record<RetentionKind, string>
const typedOf = (kinds: Retention['kinds']): Typed =>
  Object.fromEntries(kinds.map(({ kind, years }) => [kind, years === null ? '' : `${years}`])) as Typed

/** Sets how long each kind is kept. What it would replace is shown before it is saved. */
export function RetentionForm({ stored }: { stored: Retention }) {
  const { kinds, version } = stored
  const [typed, setTyped] = useState(() => typedOf(kinds))
  const [reason, setReason] = useState('')
  const [faults, setFaults] = useState<Fault[]>([])
  const preview = usePreviewRetention()
  const change = useChangeRetention()

  const unsaved = reason !== '' || JSON.stringify(typed) !== JSON.stringify(typedOf(kinds))

  const years = Object.fromEntries(kinds.map(({ kind }) => [kind, Number(typed[kind])])) as RetentionYears
  const yearFaults = () =>
    kinds.flatMap(({ kind, least }): Fault[] => {
      const path = `years.${kind}`
      const name = kindWords[kind].name.toLowerCase()
      if (!/^\d{1,3}$/.test(typed[kind].trim()))
        return [{ path, message: `Enter a whole number of years for ${name}, such as ${least}` }]
      if (years[kind] < least) return [{ path, message: `Keep ${name} for ${least} years or more` }]
      return years[kind] > mostYears ? [{ path, message: `Keep ${name} for ${mostYears} years or fewer` }] : []
    })
  const look = () => {
    const found = yearFaults()
    setFaults(found)
    change.reset()
    if (found.length === 0) preview.mutate({ body: { years } })
  }
  const send = (from: number) =>
    change.mutate(
      { body: { years, reason, version: from } },
      {
        onSuccess: () => {
          preview.reset()
          setReason('')
        },
      },
    )
  const submit = () => {
    const found = yearFaults()
    if (reason.trim().length < 3) found.push({ path: 'reason', message: 'Give a reason of a few words' })
    setFaults(found)
    if (found.length === 0) send(version)
  }
  const theirs =
    change.error?.body.code === 'stale-edit' ? (change.error.body.theirs as Retention | undefined) : undefined
  if (theirs) {
    return (
      <StaleChoice
        busy={change.isPending}
        differences={theirs.kinds
          .filter(({ kind, years: set }) => set !== years[kind])
          .map(({ kind, years: set }) => ({
            label: kindWords[kind].name,
            theirs: yearsText(set),
            mine: yearsText(years[kind]),
          }))}
        onMine={() => send(theirs.version)}
        onTheirs={() => {
          setTyped(typedOf(theirs.kinds))
          change.reset()
        }}
      />
    )
  }
  return (
    <>
      <h2>Change how long records are kept</h2>
      <Form problem={change.error ?? preview.error} faults={faults} onSubmit={submit} unsaved={unsaved}>
        {change.isSuccess && (
          <Done>
            <p>Saved. What is older than this goes with the next run, which is within a day.</p>
          </Done>
        )}
        {kinds.map(({ kind }) => (
          <TextInput
            key={kind}
            id={`years.${kind}`}
            label={`${kindWords[kind].name}, years`}
            hint={kindWords[kind].least}
            value={typed[kind]}
            onChange={(text) => {
              setTyped({ ...typed, [kind]: text })
              preview.reset()
            }}
            width={3}
            inputMode="numeric"
            autoComplete="off"
          />
        ))}
        <Button look="second" busy={preview.isPending} onClick={look}>
          Show what this would replace
        </Button>
        {preview.data && <Preview affected={preview.data} />}
        <TextArea
          id="reason"
          label="Reason"
          hint="It stays on record. Nothing about people assessed."
          value={reason}
          onChange={setReason}
          maxLength={500}
        />
        <Button type="submit" busy={change.isPending}>
          Save
        </Button>
      </Form>
    </>
  )
}

function Preview({ affected }: { affected: Affected }) {
  const heading = useRef<HTMLHeadingElement>(null)
  useEffect(() => heading.current?.focus(), [])
  return (
    <section className="panel panel--notice" aria-labelledby="would">
      <h3 id="would" tabIndex={-1} ref={heading} className="nhsuk-heading-s">
        With these years, the next run would replace
      </h3>
      <AffectedList affected={affected} />
    </section>
  )
}
