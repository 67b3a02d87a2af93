import { Checkboxes } from '../ui/choices.tsx'
import type { Control } from '../ui/field.tsx'

interface AuthorityChoiceProps extends Control<string[]> {
  known: readonly { id: string; name?: string | undefined }[]
}

/** For which authorities a shift is; shown only where the service has more than one. */
export function AuthorityChoice({ known, ...control }: AuthorityChoiceProps) {
  if (known.length < 2) return null
  return (
    <Checkboxes
      {...control}
      legend="On duty for these authorities"
      hint="Leave all empty for every authority that the AMHP may act for."
      inline
      options={known.map(({ id, name = id }) => ({ value: id, label: name }))}
    />
  )
}
