import { type ShiftChange, shiftIdOf } from '@amhp/shared/contract/shift-changes.ts'
import type { PlannedShift } from '@amhp/shared/rota/planned-shift.ts'
import { longMoment } from '@amhp/shared/time/wording.ts'
import { useQuery } from '@tanstack/react-query'
import { shiftHistoryQuery } from '../../../data/rotas.ts'
import { shiftText } from '../../../parts/shift-text.ts'
import { WorkedQuestion } from '../../../parts/worked-question.tsx'
import { Button } from '../../../ui/button.tsx'
import { useBoardView } from '../board-view.ts'
import type { Conflict } from './edit-queue.ts'

/** Whether the edits are saved, and if not, why and what to do. */
export function SaveState() {
  const { draft } = useBoardView()
  const { waiting, held, refused, conflicts, undoable, asked } = draft.queue
  const n = waiting.length
  return (
    <>
      <p className="save-state" role="status">
        {held
          ? `${n === 1 ? '1 change is' : `${n} changes are`} not saved yet`
          : asked
            ? 'Waiting for your answer'
            : n > 0
              ? 'Saving …'
              : undoable.length > 0
                ? 'All changes saved to the draft'
                : ''}
      </p>
      {held && (
        <div className="panel panel--problem" role="alert">
          <h2 className="nhsuk-heading-s">
            {n === 1 ? 'Your change is' : 'Your changes are'} kept on this page but not saved yet
          </h2>
          <p>{held} We will try again automatically. Keep this page open.</p>
          <div className="buttons">
            <Button small onClick={draft.retry}>
              Try again now
            </Button>
            <Button look="second" small onClick={draft.discard}>
              Discard {n === 1 ? 'this change' : `these ${n} changes`}
            </Button>
          </div>
        </div>
      )}
      {refused && (
        <div className="panel panel--problem" role="alert">
          <h2 className="nhsuk-heading-s">“{refused.name}” was not saved</h2>
          <p>{refused.problem.body.detail}</p>
          <Button look="second" small onClick={draft.dismiss}>
            Close
          </Button>
        </div>
      )}
      {asked && (
        <WorkedQuestion name={asked.name} worked={asked.worked} onAnswer={draft.answer} onCancel={draft.withdraw} />
      )}
      {conflicts.map((conflict) => (
        <ConflictChoice key={conflict.edit.key} conflict={conflict} />
      ))}
    </>
  )
}

/** Someone else changed a shift first: both versions side by side, to choose one. */
function ConflictChoice({ conflict }: { conflict: Conflict }) {
  const { draft, shifts } = useBoardView()
  const { edit, theirs } = conflict
  return (
    <div className="panel panel--problem conflict" role="alert">
      <h2 className="nhsuk-heading-s">Someone else changed this first</h2>
      <p>“{edit.name}” was not saved. The rota shows their version. Choose which version to keep.</p>
      {edit.changes.map((change) => (
        <ConflictLine key={shiftIdOf(change)} change={change} theirs={theirs.get(shiftIdOf(change)) ?? null} />
      ))}
      <div className="buttons">
        <Button small onClick={() => draft.keepTheirs(edit.key)}>
          Keep their version
        </Button>
        <Button look="second" small onClick={() => draft.chooseMine(edit.key, shifts)}>
          Save my version instead
        </Button>
      </div>
    </div>
  )
}

function ConflictLine({ change, theirs }: { change: ShiftChange; theirs: PlannedShift | null }) {
  const { data } = useBoardView()
  const history = useQuery(shiftHistoryQuery(shiftIdOf(change)))
  const last = history.data?.entries.at(-1)
  const name = (shift: PlannedShift | null) =>
    shift
      ? `${data.people.find(({ id }) => id === shift.amhp)?.name ?? shift.amhp}: ${shiftText(data.zone, shift, data.authorityNames, data.codes)}`
      : 'No shift'
  return (
    <dl className="conflict__line">
      <div>
        <dt>Their version</dt>
        <dd>
          {name(theirs)}
          {last && (
            <span className="quiet">
              {' '}
              {last.by.name}, {longMoment(data.zone, last.at)}
            </span>
          )}
        </dd>
      </div>
      <div>
        <dt>Your version</dt>
        <dd>{name(change.after)}</dd>
      </div>
    </dl>
  )
}
