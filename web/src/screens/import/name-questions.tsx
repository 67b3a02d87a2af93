import type { ImportPreview } from '@amhp/shared/contract/import.ts'
import { useQuery } from '@tanstack/react-query'
import { amhpsQuery } from '../../data/amhps.ts'
import { Select } from '../../ui/select.tsx'
import { Table } from '../../ui/table.tsx'
import { type Answers, type ChangeAnswers, withOne } from './answers.ts'
import { Remembered } from './remembered.tsx'

const nobody = 'nobody'

interface NameQuestionsProps {
  preview: ImportPreview
  people: Answers['people']
  onChange: ChangeAnswers
}

/** Whose the names are that are not whole names of the register. Those who are likely come first. */
export function NameQuestions({ preview, people, onChange }: NameQuestionsProps) {
  const amhps = useQuery(amhpsQuery).data?.amhps ?? []
  const asked = new Map(preview.people.map((person) => [person.text, person]))
  const texts = preview.people.filter(({ text, amhp }) => amhp === null || text in people).map(({ text }) => text)
  texts.push(...Object.keys(people).filter((text) => !asked.has(text)))
  if (texts.length === 0) return null
  const everyone = amhps.toSorted((a, b) => a.name.localeCompare(b.name, 'en-GB'))
  const optionsFor = (text: string) => {
    const likely = asked.get(text)?.likely ?? []
    const others = everyone.filter(({ id }) => !likely.some((one) => one.id === id))
    return [
      { value: '', label: 'Not said yet' },
      ...likely.map(({ id, name }) => ({ value: id, label: `${name} (likely)` })),
      { value: nobody, label: 'Nobody: leave these rows out' },
      ...others.map(({ id, name }) => ({ value: id, label: name })),
    ]
  }
  return (
    <Table
      caption="Who is it?"
      rows={texts}
      keyOf={(text) => text}
      columns={[
        { head: 'In the sheet', names: true, typed: true, cell: (text) => text },
        { head: 'Rows', cell: (text) => asked.get(text)?.rows.join(', ') },
        {
          head: 'Why it is asked',
          cell: (text) => (
            <>
              {asked.get(text)?.message ?? 'You said who it is'} <Remembered path={`people.${text}`} />
            </>
          ),
        },
        {
          head: 'In the register',
          cell: (text) => (
            <Select
              id={`person-${texts.indexOf(text)}`}
              label={`Who “${text}” is`}
              labelHidden
              value={people[text] === null ? nobody : (people[text] ?? '')}
              onChange={(id) =>
                onChange((answers) => ({
                  ...answers,
                  people: withOne(answers.people, text, id === nobody ? null : id || undefined),
                }))
              }
              options={optionsFor(text)}
            />
          ),
        },
      ]}
    />
  )
}
