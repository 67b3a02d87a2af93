import type { Absence, AbsenceDetails } from '@amhp/shared/contract/absences.ts'
import type { Problem } from '@amhp/shared/contract/problems.ts'
import { type MetAbsence, type MetAnswer, metAbsences } from '@amhp/shared/rota/met-absences.ts'
import { useState } from 'react'
import * as z from 'zod/mini'
import { useAddAbsence, useChangeAbsence } from '../../data/absences.ts'

interface Asked {
  /** What was entered, and is not saved yet. */
  readonly entered: AbsenceDetails
  readonly version: number
  readonly met: readonly MetAbsence[]
}

/** Saves a new or changed absence. `asked` is what it was refused for until `answer` says what becomes of those it meets. */
export function useSaveAbsence(stored: Absence | undefined, onSuccess: () => void) {
  const add = useAddAbsence()
  const change = useChangeAbsence()
  const { error, isPending, reset } = stored ? change : add
  const [asked, setAsked] = useState<Asked>()
  const send = (entered: AbsenceDetails, version: number, others: MetAnswer[]) => {
    const onError = (problem: Problem) => {
      const met = metIn(problem)
      setAsked(met && { entered, version, met })
    }
    if (stored)
      change.mutate({ params: { absenceId: stored.id }, body: { ...entered, version, others } }, { onSuccess, onError })
    else add.mutate({ body: { ...entered, others } }, { onSuccess, onError })
  }
  return {
    asked,
    sending: { error: error && metIn(error) ? null : error, isPending, reset },
    save: (entered: AbsenceDetails, version: number) => send(entered, version, []),
    answer: (others: MetAnswer[]) => asked && send(asked.entered, asked.version, others),
    leaveUnsaved: () => {
      reset()
      setAsked(undefined)
    },
  }
}

/** The absences that one was refused for; undefined if it was refused for anything else. */
const metIn = ({ body }: Problem): readonly MetAbsence[] | undefined =>
  body.code === 'already-away' ? z.decode(metAbsences, body.met as z.input<typeof metAbsences>) : undefined
