import type { ImportPreview } from '@amhp/shared/contract/import.ts'
import { useQuery } from '@tanstack/react-query'
import { amhpsQuery } from '../../data/amhps.ts'
import { Button } from '../../ui/button.tsx'
import { TextInput } from '../../ui/field.tsx'
import { Select } from '../../ui/select.tsx'
import { Table } from '../../ui/table.tsx'
import { type Answers, type ChangeAnswers, withOne } from './answers.ts'
import { Remembered } from './remembered.tsx'

const nobody = 'nobody'
const toAdd = 'add'

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
      { value: toAdd, label: 'Somebody new: add to the register' },
      { value: nobody, label: 'Nobody: leave these rows out' },
      ...others.map(({ id, name }) => ({ value: id, label: name })),
    ]
  }
  const say = (text: string, answer: Answers['people'][string] | undefined) =>
    onChange((answers) => ({ ...answers, people: withOne(answers.people, text, answer) }))
  const unknown = texts.filter((text) => people[text] === undefined && asked.get(text)?.likely.length === 0)
  return (
    <>
      {unknown.length > 1 && (
        <p>
          <Button
            look="second"
            small
            onClick={() =>
              onChange((answers) => ({
                ...answers,
                people: {
                  ...answers.people,
                  ...Object.fromEntries(unknown.map((text) => [text, { add: nameIn(text) }])),
                },
              }))
            }
          >
            Add all {unknown.length} that are like nobody in the register
          </Button>
        </p>
      )}
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
                {asked.get(text)?.message}{' '}
                <Remembered path={`people.${text}`} otherwise={asked.get(text)?.message ? '' : 'You said who it is'} />
              </>
            ),
          },
          {
            head: 'In the register',
            cell: (text) => (
              <>
                <Select
                  id={`person-${texts.indexOf(text)}`}
                  label={`Who “${text}” is`}
                  labelHidden
                  value={chosenOf(people[text])}
                  onChange={(chosen) => say(text, answerOf(chosen, text))}
                  options={optionsFor(text)}
                />
                <NewName text={text} answer={people[text]} onChange={(name) => say(text, { add: name })} />
              </>
            ),
          },
        ]}
      />
    </>
  )
}

const chosenOf = (answer: Answers['people'][string] | undefined) =>
  answer === null ? nobody : typeof answer === 'object' ? toAdd : (answer ?? '')

function answerOf(chosen: string, text: string): Answers['people'][string] | undefined {
  if (chosen === toAdd) return { add: nameIn(text) }
  return chosen === nobody ? null : chosen || undefined
}

/** The name as it would stand in the register: `Gill, Jaswinder` is turned around. */
function nameIn(text: string): string {
  const [, surname, forename] = /^([^,]+),\s*([^,]+)$/.exec(text) ?? []
  return (surname ? `${forename} ${surname}` : text).replaceAll(/\s+/g, ' ').trim()
}

interface NewNameProps {
  text: string
  answer: Answers['people'][string] | undefined
  onChange: (name: string) => void
}

/** The name of somebody who is to be added. */
function NewName({ text, answer, onChange }: NewNameProps) {
  if (answer === null || typeof answer !== 'object') return null
  return (
    <TextInput
      id={`people.${text}`}
      label={`Name of “${text}” in the register`}
      labelHidden
      width={20}
      autoComplete="off"
      value={answer.add}
      onChange={onChange}
    />
  )
}
