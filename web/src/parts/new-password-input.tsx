import { type Control, TextInput } from '../ui/field.tsx'

export const NewPasswordInput = (control: Control<string>) => (
  <TextInput
    {...control}
    label="New password"
    hint="12 characters or more. Three or four unrelated words work well."
    type="password"
    autoComplete="new-password"
  />
)
