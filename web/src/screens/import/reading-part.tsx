import type { ImportPreview } from '@amhp/shared/contract/import.ts'
import type { OfferedAnswer } from '@amhp/shared/contract/import-answers.ts'
import { useCallback, useState } from 'react'
import { useForgetAnswer } from '../../data/import.ts'
import { Button } from '../../ui/button.tsx'
import { Details } from '../../ui/details.tsx'
import { SummaryList } from '../../ui/summary-list.tsx'
import { Table } from '../../ui/table.tsx'
import { isRead, withoutSaid } from './answers.ts'
import { DrawnSheet } from './drawn-sheet.tsx'
import { NameQuestions } from './name-questions.tsx'
import { NewPeople } from './new-people.tsx'
import { RememberedContext } from './remembered.tsx'
import { SheetChoices } from './sheet-choices.tsx'
import { TextQuestions } from './text-questions.tsx'
import { UnreadProblem } from './unread-problem.tsx'
import type { useReading } from './use-reading.ts'
import { WhichDays } from './which-days.tsx'

/** How the sheet was read, to correct, and what is not clear, to answer: each name and each text once. */
export function ReadingPart({
  reading: own,
  answers,
  preview,
  change,
  changeAndRead,
}: Omit<ReturnType<typeof useReading>, 'read'>) {
  const forget = useForgetAnswer()
  const [forgotten, setForgotten] = useState<readonly string[]>([])
  const [asked, setAsked] = useState<readonly string[]>([])
  const askDay = useCallback((cell: string) => {
    setAsked((before) => [...new Set([...before, cell])])
    focusSoon(`days.${cell}`)
  }, [])
  if (!own) return null
  const { shown, problem } = own
  const isPreview = isRead(shown)
  const remembered = {
    remembered: isPreview ? shown.remembered.filter(({ id }) => !forgotten.includes(id)) : [],
    answers,
    onForget: ({ id, path, kind }: OfferedAnswer) => {
      forget.mutate({ params: { answerId: id } })
      setForgotten((before) => [...before, id])
      const isOfTexts = kind === 'meaning' || kind === 'person'
      ;(isOfTexts ? change : changeAndRead)((now) => withoutSaid(now, path))
    },
  }
  return (
    <RememberedContext value={remembered}>
      <section>
        <h2>{isPreview ? 'How the sheet was read' : 'The sheet cannot be read yet'}</h2>
        {isPreview && <WhatWasRead preview={shown} />}
        <SheetChoices {...{ shown, answers }} onChange={changeAndRead} />
        <div aria-live="polite">
          {problem && <UnreadProblem problem={problem} onAgain={() => changeAndRead((now) => now)} />}
        </div>
        <DrawnSheet
          drawing={shown.drawing}
          layout={isPreview ? shown.layout : answers.layout}
          rows={answers.rows}
          columns={answers.columns}
          onChange={changeAndRead}
          onAskDay={askDay}
        />
        {isPreview && (
          <form
            noValidate
            onSubmit={(event) => {
              event.preventDefault()
              changeAndRead((now) => now)
            }}
          >
            <WhichDays preview={shown} days={answers.days} asked={asked} onChange={changeAndRead} />
            <NameQuestions preview={shown} people={answers.people} onChange={change} />
            <NewPeople answers={answers} onChange={change} />
            <TextQuestions preview={shown} meanings={answers.meanings} onChange={change} />
            <Button type="submit" look="second" busy={preview.isPending}>
              Read again
            </Button>
          </form>
        )}
      </section>
    </RememberedContext>
  )
}

/** Once it is drawn. */
const focusSoon = (id: string) => setTimeout(() => document.getElementById(id)?.focus())

function WhatWasRead({ preview }: { preview: ImportPreview }) {
  const { tab, people, leftOut, newPeople } = preview
  const known = people.filter(({ amhp }) => amhp !== null && !newPeople.some(({ id }) => id === amhp))
  return (
    <>
      <SummaryList
        rows={[
          ['Tab', tab],
          ['Names', `${known.length} of ${people.length} are in the register`],
        ]}
      />
      {leftOut.length > 0 && (
        <Details summary={`Rows left out (${leftOut.length})`}>
          <Table
            caption="Rows left out"
            captionHidden
            rows={leftOut}
            keyOf={({ row }) => String(row)}
            columns={[
              { head: 'Row', cell: ({ row }) => row, numeric: true },
              { head: 'It begins with', names: true, typed: true, cell: ({ text }) => text },
              { head: 'Why', cell: ({ why }) => why },
            ]}
          />
        </Details>
      )}
      {known.length > 0 && (
        <Details summary={`People (${known.length})`}>
          <Table
            caption="People in the sheet"
            captionHidden
            rows={known}
            keyOf={({ text }) => text}
            columns={[
              { head: 'In the sheet', names: true, typed: true, cell: ({ text }) => text },
              { head: 'In the register', cell: ({ name }) => name },
              { head: 'Rows', cell: ({ rows }) => rows.join(', ') },
            ]}
          />
        </Details>
      )}
    </>
  )
}
