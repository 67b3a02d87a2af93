import type { RestOfAmhp } from '@amhp/shared/contract/compensatory-rest.ts'
import { protectionDetails } from '@amhp/shared/contract/rest-protected.ts'
import { useAddRestProtected } from '../../data/rest-protected.ts'
import { useSignedIn } from '../../data/session.ts'
import { privacyHint } from '../../parts/privacy-hint.ts'
import { EditForm } from '../../ui/edit-form.tsx'
import { TextArea } from '../../ui/field.tsx'
import { FormPanel } from '../../ui/form-panel.tsx'
import { announce } from '../../ui/live-region.tsx'
import { useEditForm } from '../../ui/use-edit-form.ts'

interface ProtectionFormProps {
  person: Pick<RestOfAmhp, 'amhp' | 'name'>
  shift: string
  /** `Thu 10 Dec 23:00 to Fri 11 Dec 09:00`. */
  when: string
  onDone: () => void
}

/** Records other protection in place of the rest that is owed for one shortfall. */
export function ProtectionForm({ person, shift, when, onDone }: ProtectionFormProps) {
  const { zone } = useSignedIn()
  const sending = useAddRestProtected()
  const form = useEditForm({
    schema: protectionDetails,
    zone,
    load: () => ({ amhp: person.amhp, shift, reason: '' }),
    sending,
    save: (body) =>
      sending.mutate(
        { body },
        {
          onSuccess: () => {
            announce('The protection is recorded')
            onDone()
          },
        },
      ),
  })
  return (
    <FormPanel title={`Other protection for ${person.name}`}>
      <p>
        Rest was short {when}. Where it is not possible, for objective reasons, to give it later, regulation 24(b) asks
        for other protection of health and safety in its place. It is for exceptional cases: no rest is then due for
        this shift.
      </p>
      <EditForm submit="Record protection" onCancel={onDone} form={form}>
        <TextArea
          {...form.at('reason')}
          label="Reason"
          hint={`Why the rest cannot be given, and what is done instead. ${privacyHint}`}
        />
      </EditForm>
    </FormPanel>
  )
}
