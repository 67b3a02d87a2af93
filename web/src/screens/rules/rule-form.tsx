import type { Fault } from '@amhp/shared/contract/problems.ts'
import type { RuleInForce } from '@amhp/shared/contract/rules.ts'
import { useState } from 'react'
import { useChangeRule, usePreviewRule } from '../../data/rules.ts'
import { Button } from '../../ui/button.tsx'
import { Form } from '../../ui/faults.tsx'
import { Select, TextArea } from '../../ui/field.tsx'
import { FormPanel } from '../../ui/form-panel.tsx'
import { announce } from '../../ui/live-region.tsx'
import { StaleChoice } from '../../ui/stale-choice.tsx'
import { PreviewPanel } from './preview-panel.tsx'
import { type RuleDraft, readSettings, ruleDraftOf } from './rule-draft.ts'
import { changedWords, ruleLevelWords } from './rule-words.ts'
import { SettingFields } from './setting-fields.tsx'

/** Another level or other numbers for a rule: first what they would change, then, with a reason, the change itself. */
export function RuleForm({ rule, onDone }: { rule: RuleInForce; onDone: () => void }) {
  const preview = usePreviewRule()
  const change = useChangeRule()
  const [draft, setDraft] = useState(() => ruleDraftOf(rule))
  const [version, setVersion] = useState(rule.version)
  const [faults, setFaults] = useState<readonly Fault[]>([])
  const params = { code: rule.code }
  const read = readSettings(rule, draft)
  const chosen = { level: draft.level, settings: read.value }
  const theirs =
    change.error?.body.code === 'stale-edit' ? (change.error.body.theirs as RuleInForce | undefined) : undefined

  /** What was previewed is no longer what would be saved. */
  const choose = (part: Partial<RuleDraft>) => {
    preview.reset()
    change.reset()
    setDraft((before) => ({ ...before, ...part }))
  }
  const show = () => {
    change.reset()
    setFaults(read.faults)
    if (read.faults.length === 0) preview.mutate({ params, body: chosen })
  }
  const save = (onto = version) => {
    const short = draft.reason.trim().length < 3
    const found = [...read.faults, ...(short ? [{ path: 'reason', message: 'Give a reason of a few words' }] : [])]
    setFaults(found)
    if (found.length > 0) return
    const body = { ...chosen, reason: draft.reason, version: onto }
    change.mutate(
      { params, body },
      {
        onSuccess: () => {
          announce('The rule is changed')
          onDone()
        },
      },
    )
  }
  return (
    <FormPanel title={`Change “${rule.title}”`} level={3}>
      {theirs && (
        <StaleChoice
          differences={changedWords(rule, inForce(theirs), chosen).map((text) => {
            const [label = '', values = ''] = text.split(': ')
            const [was = '', is = ''] = values.split(' → ')
            return { label, theirs: was, mine: is }
          })}
          onTheirs={() => {
            choose({ ...ruleDraftOf(theirs), reason: draft.reason })
            setVersion(theirs.version)
          }}
          onMine={() => save(theirs.version)}
          busy={change.isPending}
        />
      )}
      <Form
        problem={theirs ? null : (change.error ?? preview.error)}
        faults={faults}
        onSubmit={() => (preview.data ? save() : show())}
      >
        <Select
          id="level"
          label="Level of its findings"
          hint={`The rule’s own is ${ruleLevelWords[rule.defaultLevel].toLowerCase()}.`}
          value={draft.level}
          onChange={(level) => choose({ level })}
          options={rule.levels.map((value) => ({ value, label: ruleLevelWords[value] }))}
        />
        <SettingFields
          settings={rule.settings}
          values={draft.values}
          onChange={(name, value) => choose({ values: { ...draft.values, [name]: value } })}
        />
        {preview.data && <PreviewPanel preview={preview.data} />}
        <TextArea
          id="reason"
          label="Reason"
          hint="Kept with the change for good. Nothing about people assessed."
          value={draft.reason}
          maxLength={500}
          onChange={(reason) => setDraft((before) => ({ ...before, reason }))}
        />
        <div className="buttons">
          {preview.data ? (
            <Button type="submit" small busy={change.isPending}>
              Save this change
            </Button>
          ) : (
            <Button type="submit" small busy={preview.isPending}>
              Show what it would change
            </Button>
          )}
          <Button look="second" small onClick={onDone}>
            Cancel
          </Button>
        </div>
        {!preview.data && <p className="quiet">You see what it would change before you save it.</p>}
      </Form>
    </FormPanel>
  )
}

const inForce = ({ level, settings }: RuleInForce) => ({
  level,
  settings: Object.fromEntries(settings.flatMap(({ name, value }) => (value === null ? [] : [[name, value]]))),
})
