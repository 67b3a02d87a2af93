import { ownEmail } from '@amhp/shared/contract/own-account.ts'
import { useChangeEmail } from '../../data/own-account.ts'
import { useSignedIn } from '../../data/session.ts'
import { EditForm } from '../../ui/edit-form.tsx'
import { TextInput } from '../../ui/field.tsx'
import { DonePanel } from '../../ui/states.tsx'
import { useEditForm } from '../../ui/use-edit-form.ts'

export function ChangeEmail() {
  const { account, zone } = useSignedIn()
  const change = useChangeEmail()
  const form = useEditForm({
    schema: ownEmail,
    zone,
    load: () => ({ email: account.email }),
    empty: { email: 'Enter your email address' },
    sending: change,
    save: (body) => change.mutate({ body }),
  })
  return (
    <EditForm submit="Change email address" form={form} unsaved={false}>
      {change.isSuccess && (
        <DonePanel>
          <p>Your email address is changed. Use it the next time you sign in.</p>
        </DonePanel>
      )}
      <TextInput
        {...form.at('email')}
        label="Email address"
        hint="You sign in with it."
        type="email"
        autoComplete="email"
      />
    </EditForm>
  )
}
