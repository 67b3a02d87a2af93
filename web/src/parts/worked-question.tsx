import { type Fault, Problem } from '@amhp/shared/contract/problems.ts'
import type { RecordFate, SettledRecord } from '@amhp/shared/contract/settled-records.ts'
import { Button } from '../ui/button.tsx'

/** The records that a change was refused for, with what was worked; undefined if it was refused for anything else. */
export const workedOf = (problem: unknown): readonly Fault[] | undefined =>
  problem instanceof Problem && problem.body.code === 'work-on-record' ? problem.body.faults : undefined

interface WorkedQuestionProps {
  /** What would take the shift away. */
  name: string
  worked: readonly Fault[]
  onAnswer: (records: SettledRecord[]) => void
  /** None where nothing else can be done here than to answer. */
  onCancel?: () => void
}

/** Asks what becomes of work on record whose shift is given to someone else, moved or deleted. */
export function WorkedQuestion({ name, worked, onAnswer, onCancel }: WorkedQuestionProps) {
  const answer = (becomes: RecordFate) => onAnswer(worked.map(({ path }) => ({ record: path, becomes })))
  const one = worked.length === 1
  const it = one ? 'it' : 'them'
  return (
    <div className="panel panel--problem" role="alert">
      <h2 className="nhsuk-heading-s">“{name}” changes what someone has worked</h2>
      {one ? (
        <p>{worked[0]!.message}.</p>
      ) : (
        <ul>
          {worked.map(({ path, message }) => (
            <li key={path}>{message}.</li>
          ))}
        </ul>
      )}
      <p>
        If you keep {it}, the work stays on that person’s record and counts for rest and hours. Nobody who gets the
        shift can see it. If you remove {it}, the work no longer counts, and undo does not bring it back.
      </p>
      <div className="buttons">
        <Button small onClick={() => answer('kept')}>
          Keep {one ? 'it' : 'all'} as worked
        </Button>
        <Button look="second" small onClick={() => answer('removed')}>
          Remove {one ? 'it' : 'all'} from the record
        </Button>
        {onCancel && (
          <Button look="second" small onClick={onCancel}>
            Leave the shift as it was
          </Button>
        )}
      </div>
    </div>
  )
}
