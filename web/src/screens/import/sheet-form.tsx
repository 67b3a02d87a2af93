import { noChoices, type Sheet } from '@amhp/shared/contract/import.ts'
import { Problem } from '@amhp/shared/contract/problems.ts'
import { date } from '@amhp/shared/rota/values.ts'
import { addDays, mondayOf } from '@amhp/shared/time/date.ts'
import { useState } from 'react'
import * as z from 'zod/mini'
import type { usePreviewImport } from '../../data/import.ts'
import { useSignedIn } from '../../data/session.ts'
import { DateInput } from '../../ui/date-input.tsx'
import { EditForm } from '../../ui/edit-form.tsx'
import { Field } from '../../ui/field.tsx'
import { useEditForm } from '../../ui/use-edit-form.ts'

const largest = 5 * 1024 * 1024
const schema = z.object({ file: z.file().check(z.maxSize(largest, 'The file must be 5 MB or smaller')), from: date })

interface SheetFormProps {
  preview: ReturnType<typeof usePreviewImport>
  /** The sheet is drawn below, with what is wrong with it. */
  isDrawn: boolean
  onSheet: (sheet: Sheet) => void
}

/** The file, and its first day in case its column headings give no year. */
export function SheetForm({ preview, isDrawn, onSheet }: SheetFormProps) {
  const { today, zone } = useSignedIn()
  const [unread, setUnread] = useState<Problem | null>(null)
  const form = useEditForm({
    schema,
    zone,
    load: (): { file: File | null; from: string } => ({ file: null, from: addDays(mondayOf(today), 7) }),
    empty: { file: 'Choose an .xlsx, .ods or CSV file', from: 'Choose the first day' },
    sending: { ...preview, error: unread ?? (isDrawn ? null : preview.error) },
    save: async ({ file, from }) => {
      const bytes = await file.arrayBuffer().catch(() => undefined)
      setUnread(bytes ? null : cannotRead())
      if (bytes)
        onSheet({
          fileName: file.name,
          content: base64Of(new Uint8Array(bytes)),
          from,
          choices: noChoices,
        })
    },
  })
  return (
    <EditForm submit={form.isBusy ? 'Reading …' : 'Read the sheet'} form={form} unsaved={false}>
      <Field id="file" label="Spreadsheet">
        {(described) => (
          <input
            {...described}
            type="file"
            accept=".xlsx,.ods,.csv,.tsv,.txt,.xls"
            onChange={(chosen) => form.at('file').onChange(chosen.target.files?.[0] ?? null)}
          />
        )}
      </Field>
      <DateInput {...form.at('from')} label="First day" hint="Used if the column headings do not give full dates." />
    </EditForm>
  )
}

/** The file was moved or changed after it was chosen. */
function cannotRead() {
  const message = 'The file could not be read. Choose it again'
  return new Problem('not-accepted', `${message}.`, { faults: [{ path: 'file', message }] })
}

const chunk = 0x8000

/** In chunks: a call with millions of arguments overflows the stack. */
function base64Of(bytes: Uint8Array): string {
  let text = ''
  for (let i = 0; i < bytes.length; i += chunk) text += String.fromCharCode(...bytes.subarray(i, i + chunk))
  return btoa(text)
}
