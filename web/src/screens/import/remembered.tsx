import { type ImportPreview, isAsRemembered } from '@amhp/shared/contract/import.ts'
import { answerWords, type OfferedAnswer } from '@amhp/shared/contract/import-answers.ts'
import { longDate } from '@amhp/shared/time/wording.ts'
import { dateAt, type Zone } from '@amhp/shared/time/zone.ts'
import { createContext, use } from 'react'
import { useSignedIn } from '../../data/session.ts'
import { Button } from '../../ui/button.tsx'
import { HiddenText } from '../../ui/hidden-text.tsx'
import type { Answers } from './answers.ts'

interface RememberedAnswers extends Pick<ImportPreview, 'remembered'> {
  readonly answers: Answers
  readonly onForget: (answer: OfferedAnswer) => void
}

/** The remembered answers that concern the sheet on the page. */
export const RememberedContext = createContext<RememberedAnswers | null>(null)

/** Beside an answer that is remembered: since when and from whom. Or why it does not fit any more. Or else `otherwise`. */
export function Remembered({ path, otherwise }: { path: string; otherwise?: string }) {
  const context = use(RememberedContext)
  const { zone } = useSignedIn()
  const answer = context?.remembered.find((one) => one.path.toLowerCase() === path.toLowerCase())
  if (!context || !answer) return otherwise
  const isSaid = isAsRemembered(context.answers, answer)
  if (!isSaid && answer.unfit === null) return otherwise
  const { of, says } = answerWords(answer)
  return (
    <span className="remembered">
      {isSaid || answer.unfit === null
        ? `Remembered ${since(answer, zone)}. `
        : `Not “${says}” as ${since(answer, zone)}: ${lowerFirst(answer.unfit)}. `}
      <Button look="plain" onClick={() => context.onForget(answer)}>
        Forget<HiddenText> {of}</HiddenText>
      </Button>
    </span>
  )
}

/** `from 24 November, answered by Priya Shah`. */
export const since = ({ at, by }: Pick<OfferedAnswer, 'at' | 'by'>, zone: Zone) =>
  `from ${longDate(dateAt(zone, at)).replace(/^\S+ /, '')}, answered ${by ? `by ${by.name}` : 'on the command line'}`

const lowerFirst = (text: string) =>
  /^(It|This|More|Could)\b/.test(text) ? text[0]!.toLowerCase() + text.slice(1) : text
