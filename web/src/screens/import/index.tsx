import { useImportSheet } from '../../data/import.ts'
import { counted } from '../../parts/counted.ts'
import { WorkedQuestion, workedOf } from '../../parts/worked-question.tsx'
import { paths, rotaPath } from '../../paths.ts'
import { screens } from '../../screen-table.ts'
import { ButtonLink } from '../../ui/button.tsx'
import { Page } from '../../ui/page.tsx'
import { DonePanel, ProblemPanel } from '../../ui/states.tsx'
import { AllAnswers } from './all-answers.tsx'
import { isRead, sameAnswers } from './answers.ts'
import { EarlierImports } from './earlier-imports.tsx'
import { PreviewPart } from './preview-part.tsx'
import { ReadingPart } from './reading-part.tsx'
import { SheetForm } from './sheet-form.tsx'
import { useReading } from './use-reading.ts'
import './import.scss'

/** Imports a spreadsheet into the draft: choose it, see how it is read and answer what is not clear, then import. */
export default function Import() {
  const importing = useImportSheet()
  const reading = useReading(importing.reset)
  const { preview, answers } = reading
  const { sheet, shown, problem } = reading.reading ?? {}
  const plan = shown && isRead(shown) ? shown : undefined
  const isOfForm = sheet === undefined || problem?.body.faults?.some(({ path }) => path === 'from')
  const done = importing.data
  const worked = workedOf(importing.error)
  return (
    <Page title={screens.import.title} back={screens.setUp}>
      {done && sheet ? (
        <DonePanel>
          <p>
            {counted(done.added, 'shift')} added, {done.replaced} replaced, {counted(done.absences, 'absence')} added
            {done.people > 0 && `, ${counted(done.people, 'AMHP')} added to the register`}
            {done.leftOut > 0 &&
              `, ${counted(done.leftOut, 'thing')} that ${done.leftOut === 1 ? 'is' : 'are'} not clear left out`}
            . They are in the draft. Nothing is published yet.
          </p>
          <ButtonLink small to={rotaPath(plan?.from ?? sheet.from)}>
            View them on the rota
          </ButtonLink>
          {done.people > 0 && (
            <ButtonLink small look="second" to={paths.amhps}>
              Fill in their approvals
            </ButtonLink>
          )}
        </DonePanel>
      ) : (
        <p>
          Use an Excel (.xlsx), OpenDocument (.ods), CSV or TSV file of up to 5 MB: people down and days across, or the
          other way round, or a list. Nothing is guessed: what is not clear is asked. Nothing is saved until you
          confirm.
        </p>
      )}
      <AllAnswers />
      <EarlierImports />
      <SheetForm preview={preview} isDrawn={!isOfForm} onSheet={(chosen) => reading.read(chosen)} />
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
      {sheet && !done && <ReadingPart {...reading} />}
      {plan && sheet && !done && (
        <PreviewPart
          preview={plan}
          busy={importing.isPending || preview.isPending}
          isBehind={!sameAnswers(answers, sheet.choices)}
          onImport={(leaveOut) => importing.mutate({ body: { ...sheet, leaveOut, records: [] } })}
        />
      )}
    </Page>
  )
}
