import type { Amhp } from '@amhp/shared/contract/amhps.ts'
import { restDetails } from '@amhp/shared/contract/compensatory-rest.ts'
import { useAddRestGiven } from '../../data/compensatory-rest.ts'
import { useSignedIn } from '../../data/session.ts'
import { AmhpSelect } from '../../parts/amhp-select.tsx'
import { privacyHint } from '../../parts/privacy-hint.ts'
import { EditForm } from '../../ui/edit-form.tsx'
import { TextArea } from '../../ui/field.tsx'
import { FormPanel } from '../../ui/form-panel.tsx'
import { announce } from '../../ui/live-region.tsx'
import { MomentInput } from '../../ui/moment-input.tsx'
import { useEditForm } from '../../ui/use-edit-form.ts'

/** Records a period of rest that an AMHP was given, or will be given. */
export function RestForm({ people, onDone }: { people: readonly Amhp[]; onDone: () => void }) {
  const { zone } = useSignedIn()
  const sending = useAddRestGiven()
  const form = useEditForm({
    schema: restDetails,
    zone,
    load: () => ({ amhp: '', start: '', end: '', note: '' }),
    empty: { amhp: 'Choose an AMHP', start: 'Enter when the rest starts', end: 'Enter when the rest ends' },
    sending,
    save: (body) =>
      sending.mutate(
        { body },
        {
          onSuccess: () => {
            announce('The rest is recorded')
            onDone()
          },
        },
      ),
  })
  return (
    <FormPanel title="Record rest given">
      <EditForm submit="Record rest" onCancel={onDone} form={form}>
        <AmhpSelect {...form.at('amhp')} label="AMHP" people={people} />
        <MomentInput
          zone={form.zone}
          {...form.at('start')}
          label="From"
          hint="Time off in place of planned work. Any time worked during it does not count."
        />
        <MomentInput zone={form.zone} {...form.at('end')} label="Until" />
        <TextArea {...form.at('note')} label="Note (optional)" hint={privacyHint} rows={2} />
      </EditForm>
    </FormPanel>
  )
}
