import { answerWords, type ImportAnswer } from '@amhp/shared/contract/import-answers.ts'
import { useQuery } from '@tanstack/react-query'
import { importAnswersQuery, useForgetAnswer, useForgetAnswers } from '../../data/import.ts'
import { useSignedIn } from '../../data/session.ts'
import { Button } from '../../ui/button.tsx'
import { Details } from '../../ui/details.tsx'
import { HiddenText } from '../../ui/hidden-text.tsx'
import { ProblemPanel } from '../../ui/states.tsx'
import { Table } from '../../ui/table.tsx'
import { labelWords } from './label-choice.tsx'
import { since } from './remembered.tsx'
import { layoutWords } from './sheet-choices.tsx'

/** All answers about earlier sheets, to look at and to forget. */
export function AllAnswers() {
  const { zone } = useSignedIn()
  const answers = useQuery(importAnswersQuery).data?.answers ?? []
  const forget = useForgetAnswer()
  const forgetAll = useForgetAnswers()
  const problem = forget.error ?? forgetAll.error
  if (answers.length === 0) return null
  return (
    <Details summary={`Answers remembered from earlier spreadsheets (${answers.length})`}>
      <p>
        They are filled in when the next sheet is read, and shown there. What you change then is remembered instead.
      </p>
      {problem && <ProblemPanel problem={problem} />}
      <Table
        caption="Answers remembered from earlier spreadsheets"
        captionHidden
        rows={answers}
        keyOf={({ id }) => id}
        columns={[
          { head: 'In the sheet', names: true, typed: true, cell: (answer) => answerWords(answer).of },
          { head: 'Answer', typed: true, cell: saysOf },
          { head: 'Remembered', cell: (answer) => since(answer, zone) },
          {
            head: 'Change',
            cell: ({ id, ...answer }) => (
              <Button look="plain" busy={forget.isPending} onClick={() => forget.mutate({ params: { answerId: id } })}>
                Forget<HiddenText> {answerWords(answer).of}</HiddenText>
              </Button>
            ),
          },
        ]}
      />
      <Button look="second" small busy={forgetAll.isPending} onClick={() => forgetAll.mutate({})}>
        Forget all of them
      </Button>
    </Details>
  )
}

function saysOf(answer: ImportAnswer): string {
  const { says } = answerWords(answer)
  const words: Readonly<Record<string, string>> = { ...labelWords, ...layoutWords, ...orderWords }
  return answer.kind === 'meaning' || answer.kind === 'person' ? says : (words[says] ?? says)
}

const orderWords = { 'day-first': 'Day first', 'month-first': 'Month first' }
