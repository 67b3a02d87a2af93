import type { ImportPreview } from '@amhp/shared/contract/import.ts'
import { Button } from '../../ui/button.tsx'
import { TextInput } from '../../ui/field.tsx'
import { Table } from '../../ui/table.tsx'
import type { Answers, ChangeAnswers } from './answers.ts'
import { Remembered } from './remembered.tsx'

interface TextQuestionsProps {
  preview: ImportPreview
  meanings: Answers['meanings']
  onChange: ChangeAnswers
}

/** What texts of cells mean that could mean more than one thing, each once. */
export function TextQuestions({ preview, meanings, onChange }: TextQuestionsProps) {
  const asked = new Map(preview.unclear.map((one) => [one.text, one]))
  const texts = [...new Set([...asked.keys(), ...Object.keys(meanings)])]
  if (texts.length === 0) return null
  return (
    <>
      <Table
        caption="What do these mean?"
        rows={texts}
        keyOf={(text) => text}
        columns={[
          { head: 'In the sheet', names: true, typed: true, cell: (text) => text },
          { head: 'Cells', cell: (text) => cellsText(asked.get(text)) },
          {
            head: 'Why it is asked',
            cell: (text) => (
              <>
                {asked.get(text)?.message}{' '}
                <Remembered path={`meanings.${text}`} otherwise={asked.has(text) ? '' : 'You said what it means'} />
              </>
            ),
          },
          {
            head: 'It means',
            cell: (text) => {
              const likely = asked.get(text)?.likely
              const say = (means: string) =>
                onChange((answers) => ({ ...answers, meanings: { ...answers.meanings, [text]: means } }))
              return (
                <>
                  <TextInput
                    id={`meaning-${texts.indexOf(text)}`}
                    label={`What “${text}” means`}
                    labelHidden
                    width={10}
                    autoComplete="off"
                    value={meanings[text] ?? ''}
                    onChange={say}
                  />
                  {likely && !meanings[text] && (
                    <Button look="plain" onClick={() => say(likely)}>
                      Probably “{likely}”
                    </Button>
                  )}
                </>
              )
            },
          },
        ]}
      />
      <p className="quiet">
        Say it as on the rota: a shift code, times such as 9-5, or annual leave, sick, training, family leave, other
        absence or off.
      </p>
    </>
  )
}

function cellsText(asked: ImportPreview['unclear'][number] | undefined) {
  if (!asked) return null
  const more = asked.count - asked.cells.length
  return `${asked.cells.join(', ')}${more > 0 ? ` and ${more} more` : ''}`
}
