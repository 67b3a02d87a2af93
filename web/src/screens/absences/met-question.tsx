import type { AbsenceDetails } from '@amhp/shared/contract/absences.ts'
import type { MetAbsence, MetAnswer } from '@amhp/shared/rota/met-absences.ts'
import { earlierOf, laterOf } from '@amhp/shared/time/instant.ts'
import { daysText } from '@amhp/shared/time/whole-days.ts'
import { useEffect, useRef } from 'react'
import { useSignedIn } from '../../data/session.ts'
import { absenceKindWords } from '../../parts/absence-words.ts'
import { Button } from '../../ui/button.tsx'
import { HiddenText } from '../../ui/hidden-text.tsx'

interface MetQuestionProps {
  name: string
  /** What was entered, and is not saved yet. */
  entered: AbsenceDetails
  met: readonly MetAbsence[]
  busy: boolean
  onAnswer: (others: MetAnswer[]) => void
  /** Opens one of those that are there instead of what was entered. */
  onOther: (other: MetAbsence) => void
  onBack: () => void
}

/** Says where somebody is away already, and asks whether both absences stay or become one. */
export function MetQuestion({ name, entered, met, busy, onAnswer, onOther, onBack }: MetQuestionProps) {
  const { zone } = useSignedIn()
  const heading = useRef<HTMLHeadingElement>(null)
  // biome-ignore lint/correctness/useExhaustiveDependencies: others may be met the second time
  useEffect(() => {
    heading.current?.focus()
    // Where the form is still there, its first day is what may be wrong.
    return () => document.getElementById('start')?.focus()
  }, [met])
  const words = (one: AbsenceDetails | MetAbsence) => `${daysText(zone, one)} (${lower(absenceKindWords[one.kind])})`
  const answer = (becomes: (one: MetAbsence) => MetAnswer['becomes']) =>
    onAnswer(met.map((one) => ({ absence: one.id, version: one.version, becomes: becomes(one) })))
  const merging = met.filter(({ merges }) => merges)
  const all = [entered, ...merging]
  const merged = {
    start: all.map(({ start }) => start).reduce(earlierOf),
    end: all.map(({ end }) => end).reduce(laterOf),
  }
  return (
    <section className="panel panel--problem" aria-labelledby="already-away">
      <h3 id="already-away" tabIndex={-1} ref={heading} className="nhsuk-heading-s">
        {name} is already away
      </h3>
      {met.map((one) => (
        <p key={one.id}>
          {name} is already away {words(one)}.{' '}
          <Button look="plain" onClick={() => onOther(one)}>
            Change that one<HiddenText> {daysText(zone, one)}</HiddenText> instead
          </Button>
        </p>
      ))}
      <p>
        You entered: {words(entered)}. It is not saved yet. {whyNot(entered, met)}
      </p>
      {merging.length > 0 && (
        <p>
          Merged, they are one absence {daysText(zone, merged)}.
          {merging.length < met.length && ' What is of another kind stays as it is.'}
        </p>
      )}
      <div className="buttons">
        {merging.length > 0 && (
          <Button small busy={busy} onClick={() => answer(({ merges }) => (merges ? 'merged' : 'kept'))}>
            Merge into one
          </Button>
        )}
        <Button small look={merging.length > 0 ? 'second' : 'main'} busy={busy} onClick={() => answer(() => 'kept')}>
          {met.length === 1 ? 'Keep both' : 'Keep all'}
        </Button>
        <Button small look="second" onClick={onBack}>
          Go back
        </Button>
      </div>
    </section>
  )
}

const lower = (text: string) => text.charAt(0).toLowerCase() + text.slice(1)

/** Why none can be merged. */
function whyNot(entered: AbsenceDetails, met: readonly MetAbsence[]): string {
  if (met.some(({ merges }) => merges)) return ''
  if (met.every(({ kind }) => kind !== entered.kind)) return 'Absences of different kinds cannot be merged.'
  return 'They cannot be merged: they differ in whether they count as work or are left out of averages.'
}
