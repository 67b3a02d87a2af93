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
import { ReadingPart } from './reading-part.tsx'
import { SheetForm } from './sheet-form.tsx'
import './import.scss'

/** Imports a spreadsheet into the draft: choose it, see how it is read and answer what is not clear, then import. */
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
            {done.leftOut > 0 &&
              `, ${counted(done.leftOut, 'thing')} that ${done.leftOut === 1 ? 'is' : 'are'} not clear left out`}
            . They are in the draft. Nothing is published yet.
          </p>
          <ButtonLink small to={rotaPath(preview.data?.from ?? sheet.from)}>
            View them on the rota
          </ButtonLink>
        </DonePanel>
      ) : (
        <p>
          Use an Excel (.xlsx), OpenDocument (.ods), CSV or TSV file of up to 5 MB: people down and days across, or the
          other way round, or a list. Nothing is guessed: what is not clear is asked. Nothing is saved until you
          confirm.
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
      {sheet && !done && (preview.data || preview.error) && (
        <ReadingPart
          key={preview.submittedAt}
          preview={preview.data}
          sheet={sheet}
          onRead={(choices) => read({ ...sheet, choices })}
        />
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
