import {
  defaultYears,
  type Foreseen,
  previewRetention,
  type Retention,
  type RetentionYears,
  retentionChange,
  retentionNames,
} from '@amhp/shared/contract/retention.ts'
import { useEffect, useRef } from 'react'
import { useChangeRetention, usePreviewRetention } from '../../data/retention.ts'
import { useSignedIn } from '../../data/session.ts'
import { privacyHint } from '../../parts/privacy-hint.ts'
import { Button } from '../../ui/button.tsx'
import { EditForm } from '../../ui/edit-form.tsx'
import { TextArea, TextInput } from '../../ui/field.tsx'
import { DonePanel } from '../../ui/states.tsx'
import type { Typed } from '../../ui/typed-values.ts'
import { useEditForm } from '../../ui/use-edit-form.ts'
import { AffectedList } from './affected-list.tsx'
import { kindWords, yearsText } from './kind-words.ts'

const typedYears = ({ kinds }: Retention) =>
  Object.fromEntries(kinds.map(({ kind, years }) => [kind, `${years ?? defaultYears[kind]}`])) as Typed<RetentionYears>

const differences = ({ kinds }: Retention, mine: { years: RetentionYears }) =>
  kinds
    .filter(({ kind, years }) => years !== mine.years[kind])
    .map(({ kind, years }) => ({
      label: retentionNames[kind],
      theirs: yearsText(years),
      mine: yearsText(mine.years[kind]),
    }))

/** Sets how long each kind is kept, with a preview of what that would change. */
export function RetentionForm({ stored }: { stored: Retention }) {
  const { zone } = useSignedIn()
  const preview = usePreviewRetention()
  const change = useChangeRetention()
  const form = useEditForm({
    schema: retentionChange,
    zone,
    stored,
    load: (retention = stored) => ({ years: typedYears(retention), reason: '' }),
    sending: { ...change, error: change.error ?? preview.error },
    save: (body, version) =>
      change.mutate(
        { body: { ...body, version } },
        {
          onSuccess: (saved) => {
            preview.reset()
            form.restart(saved)
          },
        },
      ),
  })
  const look = () => {
    change.reset()
    const body = form.validate(previewRetention.body)
    if (body) preview.mutate({ body })
  }
  return (
    <>
      <h2>Change how long records are kept</h2>
      <EditForm submit="Save" form={form} words={differences}>
        {change.isSuccess && (
          <DonePanel>
            <p>Saved. The next run, within a day, changes records that are older than this.</p>
          </DonePanel>
        )}
        {stored.kinds.map(({ kind }) => (
          <TextInput
            {...form.at(`years.${kind}`)}
            key={kind}
            label={`${retentionNames[kind]}, years`}
            hint={kindWords[kind].least}
            onChange={(text) => {
              form.at(`years.${kind}`).onChange(text)
              preview.reset()
            }}
            width={3}
            inputMode="numeric"
            autoComplete="off"
          />
        ))}
        <Button look="second" busy={preview.isPending} onClick={look}>
          Show what this would change
        </Button>
        {preview.data && <RetentionPreview affected={preview.data} />}
        <TextArea {...form.at('reason')} label="Reason" hint={`It stays on record. ${privacyHint}`} maxLength={500} />
      </EditForm>
    </>
  )
}

function RetentionPreview({ affected }: { affected: Foreseen }) {
  const heading = useRef<HTMLHeadingElement>(null)
  useEffect(() => heading.current?.focus(), [])
  return (
    <section className="panel panel--notice" aria-labelledby="would">
      <h3 id="would" tabIndex={-1} ref={heading} className="nhsuk-heading-s">
        With these periods, the next run would change
      </h3>
      <AffectedList affected={affected} />
    </section>
  )
}
