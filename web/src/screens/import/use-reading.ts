import { noChoices, type Sheet, type UnreadSheet } from '@amhp/shared/contract/import.ts'
import type { Problem } from '@amhp/shared/contract/problems.ts'
import { useCallback, useRef, useState } from 'react'
import { usePreviewImport } from '../../data/import.ts'
import { type Answers, answersToSend, type ChangeAnswers, isRead, type ShownSheet } from './answers.ts'

interface Reading {
  /** What was sent last that could be read, with the answers that it was read by. */
  readonly sheet: Sheet
  readonly shown: ShownSheet
  /** Why the last change of an answer, or the sheet as it is, cannot be read. */
  readonly problem: Problem | undefined
}

/** The sheet that is being imported: reads it, and reads it again as answers change. */
export function useReading(onRead: () => void) {
  const preview = usePreviewImport()
  const [reading, setReading] = useState<Reading>()
  const [answers, setAnswers] = useState<Answers>(noChoices)
  const latest = useRef({ reading, answers })
  latest.current = { reading, answers }
  const { mutate } = preview

  const read = useCallback(
    (sheet: Sheet, before?: Answers) => {
      onRead()
      mutate(
        // What was answered about earlier sheets is filled in once.
        { body: { ...sheet, remembered: before === undefined } },
        {
          onSuccess: (shown) => {
            setReading({ sheet: { ...sheet, choices: shown.choices }, shown, problem: undefined })
            if (!before) setAnswers(shown.choices)
          },
          onError: (problem) => {
            const { reading } = latest.current
            const unread = problem.body?.sheet as UnreadSheet | undefined
            // What was read before stays, and so do the answers by which it was.
            if (before && reading && isRead(reading.shown)) {
              setReading({ ...reading, problem })
              setAnswers(({ meanings, people }) => ({ ...before, meanings, people }))
            } else if (unread) {
              setReading({ sheet, shown: unread, problem })
              if (!before) setAnswers(sheet.choices)
            } else setReading(before && reading ? { ...reading, problem } : undefined)
          },
        },
      )
    },
    [mutate, onRead],
  )

  /** Changes answers that follow the sheet as they are typed; they are read when it is read again. */
  const change: ChangeAnswers = useCallback((how) => setAnswers(how), [])
  /** Changes answers, and reads the sheet by them at once. */
  const changeAndRead: ChangeAnswers = useCallback(
    (how) => {
      const { reading, answers } = latest.current
      if (!reading) return
      const next = how(answers)
      latest.current = { reading, answers: next }
      setAnswers(next)
      read({ ...reading.sheet, choices: answersToSend(next) }, answers)
    },
    [read],
  )
  return { preview, reading, answers, read, change, changeAndRead }
}
