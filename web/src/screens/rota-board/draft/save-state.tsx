import { Button } from '../../../ui/button.tsx'
import { useBoardView } from '../board-view.ts'
import { ConflictChoice } from './conflict-choice.tsx'

/** Whether what is on the screen is saved; and where it is not, why, and what can be done. */
export function SaveState() {
  const { draft } = useBoardView()
  const { waiting, held, refused, conflicts, undoable } = draft.queue
  const n = waiting.length
  return (
    <>
      <p className="save-state" role="status">
        {held
          ? `${n === 1 ? '1 change is' : `${n} changes are`} not saved yet`
          : n > 0
            ? 'Saving …'
            : undoable.length > 0
              ? 'All changes saved to the draft'
              : ''}
      </p>
      {held && (
        <div className="panel panel--problem" role="alert">
          <h2 className="nhsuk-heading-s">
            {n === 1 ? 'A change is' : `${n} changes are`} kept on this page and not saved yet
          </h2>
          <p>{held} It is tried again by itself; keep this page open.</p>
          <div className="buttons">
            <Button small onClick={draft.retry}>
              Try again now
            </Button>
            <Button look="second" small onClick={draft.discard}>
              Throw {n === 1 ? 'it' : 'them'} away
            </Button>
          </div>
        </div>
      )}
      {refused && (
        <div className="panel panel--problem" role="alert">
          <h2 className="nhsuk-heading-s">“{refused.name}” was taken back</h2>
          <p>{refused.sentence}</p>
          <Button look="second" small onClick={draft.dismiss}>
            Close
          </Button>
        </div>
      )}
      {conflicts.map((conflict) => (
        <ConflictChoice key={conflict.edit.key} conflict={conflict} />
      ))}
    </>
  )
}
