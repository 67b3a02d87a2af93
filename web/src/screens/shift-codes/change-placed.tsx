import type { SettledRecord } from '@amhp/shared/contract/settled-records.ts'
import type { ShiftChange } from '@amhp/shared/contract/shift-changes.ts'
import type { ShiftCode } from '@amhp/shared/contract/shift-codes.ts'
import { newId } from '@amhp/shared/rota/new-id.ts'
import type { LocalDate } from '@amhp/shared/time/date.ts'
import { shortDate } from '@amhp/shared/time/wording.ts'
import { useSignedIn } from '../../data/session.ts'
import { useChangePlaced } from '../../data/shift-codes.ts'
import { counted } from '../../parts/counted.ts'
import { codeTimesText } from '../../parts/shift-text.ts'
import { WorkedQuestion, workedOf } from '../../parts/worked-question.tsx'
import { Button } from '../../ui/button.tsx'
import { ProblemPanel } from '../../ui/states.tsx'
import { rememberSaved } from '../rota-board/draft/use-draft.ts'

interface ChangePlacedProps {
  code: ShiftCode
  from: LocalDate
  changes: readonly ShiftChange[]
  /** Reads the draft again, where someone changed it meanwhile. */
  onAgain: () => void
  onChanged: () => void
  onLeave: () => void
}

/** Changes shifts of the draft in one edit, which the board can undo. */
export function ChangePlaced({ code, from, changes, onAgain, onChanged, onLeave }: ChangePlacedProps) {
  const { account } = useSignedIn()
  const change = useChangePlaced()
  const name = `Change ${code.code} to ${codeTimesText(code)} from ${shortDate(from)}`
  const send = (records: SettledRecord[]) =>
    change.mutate(
      { body: { name, changes: [...changes], records } },
      {
        onSuccess: () => {
          rememberSaved(account.id, { key: newId(), name, changes, records })
          onChanged()
        },
      },
    )
  const worked = workedOf(change.error)
  if (worked) return <WorkedQuestion name={name} worked={worked} onAnswer={send} onCancel={change.reset} />
  const again = () => {
    change.reset()
    onAgain()
  }
  return (
    <>
      {change.error && <ProblemPanel problem={change.error} again={again} />}
      <div className="buttons">
        <Button small busy={change.isPending} onClick={() => send([])}>
          Change {counted(changes.length, 'shift')}
        </Button>
        <Button small look="second" onClick={onLeave}>
          Leave {changes.length === 1 ? 'it as it is' : 'them as they are'}
        </Button>
      </div>
    </>
  )
}
