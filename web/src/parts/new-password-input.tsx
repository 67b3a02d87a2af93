import { TextInput } from '../ui/field.tsx'

interface NewPasswordInputProps {
  id: string
  value: string
  onChange: (value: string) => void
}

export const NewPasswordInput = (control: NewPasswordInputProps) => (
  <TextInput
    {...control}
    label="New password"
    hint="12 characters or more. Three or four unrelated words work well."
    type="password"
    autoComplete="new-password"
  />
)
