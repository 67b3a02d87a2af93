import type { RuleInForce } from '@amhp/shared/contract/rules.ts'
import { reason } from '@amhp/shared/rota/values.ts'
import { useMemo } from 'react'
import * as z from 'zod/mini'
import { useChangeRule, usePreviewRule } from '../../data/rules.ts'
import { useSignedIn } from '../../data/session.ts'
import { privacyHint } from '../../parts/privacy-hint.ts'
import { EditForm } from '../../ui/edit-form.tsx'
import { type Control, TextArea } from '../../ui/field.tsx'
import { FormPanel } from '../../ui/form-panel.tsx'
import { announce } from '../../ui/live-region.tsx'
import { Select } from '../../ui/select.tsx'
import { useEditForm } from '../../ui/use-edit-form.ts'
import { PreviewPanel } from './preview-panel.tsx'
import { choiceOf, chosenIn, given } from './rule-choice.ts'
import { changesBetween, ruleLevelWords } from './rule-words.ts'
import { SettingFields } from './setting-fields.tsx'

/** Changes a rule's level and settings: previews the effect, then saves with a reason. */
export function RuleForm({ rule, onDone }: { rule: RuleInForce; onDone: () => void }) {
  const { zone } = useSignedIn()
  const preview = usePreviewRule()
  const change = useChangeRule()
  const choice = useMemo(() => choiceOf(rule), [rule])
  const params = { code: rule.code }
  const onSuccess = () => {
    announce('The rule is changed')
    onDone()
  }
  const form = useEditForm({
    schema: z.extend(choice, { reason }),
    zone,
    stored: rule,
    load: (stored = rule) => {
      const { level, settings, reason: text } = chosenIn(stored)
      const typed = rule.settings.map(({ name }) => [name, String(settings[name] ?? '')])
      return { level, settings: Object.fromEntries(typed) as Record<string, string>, reason: text }
    },
    sending: {
      error: change.error ?? preview.error,
      isPending: change.isPending || preview.isPending,
      reset: change.reset,
    },
    save: ({ settings, ...chosen }, version) =>
      change.mutate({ params, body: { ...chosen, settings: given(settings), version } }, { onSuccess }),
  })
  /** The preview no longer matches the form. */
  const resetPreview = () => {
    preview.reset()
    change.reset()
  }
  const withPreviewReset = <V,>(control: Control<V>) => ({
    ...control,
    onChange: (value: V) => {
      resetPreview()
      control.onChange(value)
    },
  })
  const show = () => {
    change.reset()
    const chosen = form.validate(choice)
    if (chosen) preview.mutate({ params, body: { level: chosen.level, settings: given(chosen.settings) } })
  }
  const takeTheirs = () => {
    const { reason: text } = form.typed
    preview.reset()
    form.takeTheirs()
    form.at('reason').onChange(text)
  }
  return (
    <FormPanel title={`Change “${rule.title}”`} level={3}>
      <EditForm
        submit={preview.data ? 'Save this change' : 'Show what it would change'}
        onCancel={onDone}
        form={{ ...form, takeTheirs, submit: preview.data ? form.submit : show }}
        words={(theirs, mine) =>
          changesBetween(
            rule,
            { ...theirs, settings: given(chosenIn(theirs).settings) },
            { ...mine, settings: given(mine.settings) },
          ).map(({ label, from, to }) => ({ label, theirs: from, mine: to }))
        }
      >
        <Select
          {...withPreviewReset(form.at('level'))}
          label="Level of findings"
          hint={`The default is ${ruleLevelWords[rule.defaultLevel].toLowerCase()}.`}
          options={rule.levels.map((value) => ({ value, label: ruleLevelWords[value] }))}
        />
        <SettingFields settings={rule.settings} at={(name) => withPreviewReset(form.at(`settings.${name}`))} />
        {preview.data && <PreviewPanel preview={preview.data} />}
        <TextArea {...form.at('reason')} label="Reason" hint={`It stays on record. ${privacyHint}`} maxLength={500} />
        {!preview.data && <p className="quiet">You can see what it would change before you save it.</p>}
      </EditForm>
    </FormPanel>
  )
}
