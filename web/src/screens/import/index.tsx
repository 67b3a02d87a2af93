import type { Sheet } from '@amhp/shared/contract/import.ts'
import { useState } from 'react'
import { useImportSheet, usePreviewImport } from '../../data/import.ts'
import { counted } from '../../parts/counted.ts'
import { WorkedQuestion, workedOf } from '../../parts/worked-question.tsx'
import { rotaPath } from '../../paths.ts'
import { screens } from '../../screen-table.ts'
import { ButtonLink } from '../../ui/button.tsx'
import { Page } from '../../ui/page.tsx'
import { DonePanel, ProblemPanel } from '../../ui/states.tsx'
import { PreviewPart } from './preview-part.tsx'
import { SheetForm } from './sheet-form.tsx'

/** Imports a spreadsheet into the draft: choose it, preview, then import all of it or leave cells out. */
export default function Import() {
  const preview = usePreviewImport()
  const importing = useImportSheet()
  const [sheet, setSheet] = useState<Sheet | null>(null)
  const read = (chosen: Sheet) => {
    setSheet(chosen)
    importing.reset()
    preview.mutate({ body: chosen })
  }
  const done = importing.data
  const worked = workedOf(importing.error)
  return (
    <Page title={screens.import.title} back={screens.setUp}>
      {done && sheet ? (
        <DonePanel>
          <p>
            {counted(done.added, 'shift')} added, {done.replaced} replaced, {counted(done.absences, 'absence')} added
            {done.leftOut > 0 && `, ${counted(done.leftOut, 'cell')} left out`}. They are in the draft. Nothing is
            published yet.
          </p>
          <ButtonLink small to={rotaPath(preview.data?.from ?? sheet.from)}>
            View them on the rota
          </ButtonLink>
        </DonePanel>
      ) : (
        <p>
          Use a CSV or XLSX file of up to 5 MB, with a row for each person and a column for each day. Cells can hold
          shift codes, times, or AL, Sick or Train. Nothing is saved until you confirm.
        </p>
      )}
      <SheetForm preview={preview} onSheet={read} />
      {worked && sheet ? (
        <WorkedQuestion
          name="Import"
          worked={worked}
          onAnswer={(records) =>
            importing.mutate({ body: { ...sheet, leaveOut: importing.variables?.body.leaveOut ?? false, records } })
          }
        />
      ) : (
        importing.error && <ProblemPanel problem={importing.error} />
      )}
      {preview.data && sheet && !done && (
        <PreviewPart
          preview={preview.data}
          busy={importing.isPending}
          onImport={(leaveOut) => importing.mutate({ body: { ...sheet, leaveOut, records: [] } })}
        />
      )}
    </Page>
  )
}
