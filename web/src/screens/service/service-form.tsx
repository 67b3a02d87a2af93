import { type Authority, type Service, serviceDetails } from '@amhp/shared/contract/service.ts'
import { useChangeService } from '../../data/service.ts'
import { useSignedIn } from '../../data/session.ts'
import { EditForm } from '../../ui/edit-form.tsx'
import { TextInput } from '../../ui/field.tsx'
import { announce } from '../../ui/live-region.tsx'
import { DonePanel } from '../../ui/states.tsx'
import { typedOf } from '../../ui/typed-values.ts'
import { useEditForm } from '../../ui/use-edit-form.ts'
import { AuthorityFields } from './authority-fields.tsx'

const named = (list: readonly Authority[]) => list.map(({ name }) => name).join(', ')

export function ServiceForm({ service }: { service: Service }) {
  const { zone } = useSignedIn()
  const change = useChangeService()
  const form = useEditForm({
    schema: serviceDetails,
    zone,
    stored: service,
    load: (stored) => typedOf(serviceDetails, stored ?? service, zone),
    empty: {
      name: 'Enter the name of the service',
      'authorities[].name': 'Enter the name of the authority',
      'otherAuthorities[].name': 'Enter the name of the authority',
    },
    sending: change,
    save: (details, version) =>
      change.mutate(
        { body: { ...details, version } },
        {
          onSuccess: (saved) => {
            form.restart(saved)
            announce('Saved')
          },
        },
      ),
  })
  return (
    <EditForm
      submit="Save"
      form={form}
      words={{
        name: ['Name', (name) => name],
        authorities: ['Authorities', named],
        otherAuthorities: ['Other approving authorities', named],
      }}
    >
      {change.isSuccess && (
        <DonePanel>
          <p>The service is saved.</p>
        </DonePanel>
      )}
      <TextInput {...form.at('name')} label="Name of the service" />
      <AuthorityFields
        form={form}
        list="authorities"
        legend="Authorities this service covers"
        hint="Local authorities that this service provides AMHP duty for. Each needs one AMHP at all times."
      />
      <AuthorityFields
        form={form}
        list="otherAuthorities"
        legend="Other approving authorities"
        hint="Authorities that approved some of your AMHPs but are not covered by this service."
      />
    </EditForm>
  )
}
