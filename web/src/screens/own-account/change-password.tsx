import { newPassword } from '@amhp/shared/contract/own-account.ts'
import { useChangePassword } from '../../data/own-account.ts'
import { useSignedIn } from '../../data/session.ts'
import { NewPasswordInput } from '../../parts/new-password-input.tsx'
import { EditForm } from '../../ui/edit-form.tsx'
import { TextInput } from '../../ui/field.tsx'
import { DonePanel } from '../../ui/states.tsx'
import { useEditForm } from '../../ui/use-edit-form.ts'

export function ChangePassword() {
  const { zone } = useSignedIn()
  const change = useChangePassword()
  const form = useEditForm({
    schema: newPassword,
    zone,
    load: () => ({ current: '', next: '' }),
    sending: change,
    save: (body) => change.mutate({ body }, { onSuccess: () => form.controls.reset() }),
  })
  return (
    <EditForm submit="Change password" form={form} unsaved={false}>
      {change.isSuccess && (
        <DonePanel>
          <p>Your password is changed. Every other device has been signed out.</p>
        </DonePanel>
      )}
      <TextInput {...form.at('current')} label="Current password" type="password" autoComplete="current-password" />
      <NewPasswordInput {...form.at('next')} />
    </EditForm>
  )
}
