import type { Fault, Problem } from '@amhp/shared/contract/problems.ts'
import { addDays, type LocalDate, mondayOf, parseDate } from '@amhp/shared/time/date.ts'
import { useState } from 'react'
import { useHere } from '../../data/session.ts'
import { Button } from '../../ui/button.tsx'
import { Form } from '../../ui/faults.tsx'
import { DateInput, Field } from '../../ui/field.tsx'
import { base64Of } from './base64.ts'

export interface Sheet {
  fileName: string
  /** The file's bytes, base64. */
  content: string
  from: LocalDate
}

interface SheetFormProps {
  problem: Problem | null
  busy: boolean
  onSheet: (sheet: Sheet) => void
}

const largest = 5 * 1024 * 1024

/** The file, and the first day of the sheet in case its header does not say the year. */
export function SheetForm({ problem, busy, onSheet }: SheetFormProps) {
  const { today } = useHere()
  const [file, setFile] = useState<File | null>(null)
  const [from, setFrom] = useState<string>(addDays(mondayOf(today), 7))
  const [faults, setFaults] = useState<readonly Fault[]>([])
  const submit = async () => {
    const found: Fault[] = []
    if (!file) found.push({ path: 'file', message: 'Choose a CSV or XLSX file' })
    else if (file.size > largest) found.push({ path: 'file', message: 'Choose a file of at most 5 MB' })
    if (!parseDate(from)) found.push({ path: 'from', message: 'Choose the first day of the sheet' })
    setFaults(found)
    if (found.length > 0 || !file) return
    try {
      onSheet({
        fileName: file.name,
        content: base64Of(new Uint8Array(await file.arrayBuffer())),
        from: from as LocalDate,
      })
    } catch {
      setFaults([{ path: 'file', message: 'The file could not be read: choose it again' }])
    }
  }
  return (
    <Form problem={problem} faults={faults} onSubmit={submit} unsaved={false}>
      <Field id="file" label="Spreadsheet">
        {(described) => (
          <input
            {...described}
            type="file"
            accept=".csv,.tsv,.txt,.xlsx,text/csv,application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
            onChange={(chosen) => setFile(chosen.target.files?.[0] ?? null)}
          />
        )}
      </Field>
      <DateInput
        id="from"
        label="First day of the sheet"
        hint="Used where the sheet’s header does not give whole dates."
        value={from}
        onChange={setFrom}
      />
      <Button type="submit" busy={busy}>
        {busy ? 'Reading …' : 'Preview'}
      </Button>
    </Form>
  )
}
