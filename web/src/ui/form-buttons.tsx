import { Button, ButtonLink } from './button.tsx'

export interface FormButtonsProps {
  /** Text of the button that submits. */
  submit: string
  busy: boolean
  /** Cancels a form that opened within a page. */
  onCancel?: (() => void) | undefined
  /** Where cancelling a form with a page of its own leads. */
  cancelTo?: string | undefined
}

/** The button that submits a form, and the one that cancels it, if any. */
export function FormButtons({ submit, busy, onCancel, cancelTo }: FormButtonsProps) {
  const button = (
    <Button type="submit" small={onCancel !== undefined} busy={busy}>
      {submit}
    </Button>
  )
  if (!onCancel && !cancelTo) return button
  return (
    <div className="buttons">
      {button}
      {onCancel && (
        <Button look="second" small onClick={onCancel}>
          Cancel
        </Button>
      )}
      {cancelTo && (
        <ButtonLink look="second" to={cancelTo}>
          Cancel
        </ButtonLink>
      )}
    </div>
  )
}
