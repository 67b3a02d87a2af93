import type { UnreadSheet } from '@amhp/shared/contract/import.ts'
import type { Problem } from '@amhp/shared/contract/problems.ts'
import { addDays } from '@amhp/shared/time/date.ts'
import { fullDate } from '@amhp/shared/time/wording.ts'
import { useAddRota } from '../../data/rotas.ts'
import { Button } from '../../ui/button.tsx'
import { ProblemPanel } from '../../ui/states.tsx'

interface UnreadProblemProps {
  problem: Problem
  /** Reads the sheet again. */
  onAgain: () => void
}

/** Why the sheet, or the last change of how it is read, cannot be read. Where no rota covers its days, one can be started. */
export function UnreadProblem({ problem, onAgain }: UnreadProblemProps) {
  const add = useAddRota()
  const days = (problem.body?.sheet as UnreadSheet | undefined)?.noRota
  const name = days && `${fullDate(days.from)} to ${fullDate(addDays(days.to, -1))}`
  return (
    <>
      <ProblemPanel problem={add.error ?? problem} />
      {days && name && (
        <p>
          <Button
            look="second"
            busy={add.isPending}
            onClick={() => add.mutate({ body: { ...days, name } }, { onSuccess: onAgain })}
          >
            Start a rota from {name}
          </Button>
        </p>
      )}
    </>
  )
}
