import { reportSickness } from '@amhp/shared/contract/sickness.ts'
import { now } from '../../clock.ts'
import { useSignedIn } from '../../data/session.ts'
import { useReportSickness } from '../../data/sickness.ts'
import { EditForm } from '../../ui/edit-form.tsx'
import { MomentInput } from '../../ui/moment-input.tsx'
import { typedMoment } from '../../ui/typed-values.ts'
import { useEditForm } from '../../ui/use-edit-form.ts'

/** Says that she is sick, by default from now, with no known end. */
export default function SickForm({ onDone }: { onDone: () => void }) {
  const { zone } = useSignedIn()
  const sending = useReportSickness()
  const form = useEditForm({
    schema: reportSickness.body,
    zone,
    load: () => ({ start: typedMoment(zone, now()), end: '' }),
    empty: { start: 'Enter when it starts' },
    sending,
    save: (body) => sending.mutate({ body }, { onSuccess: onDone }),
  })
  return (
    <EditForm form={form} words={{}} submit="Tell my manager" onCancel={onDone}>
      <p>Your shifts stay on the rota, but do not count as cover. Only managers see that you are sick.</p>
      <MomentInput zone={form.zone} {...form.at('start')} label="From" />
      <MomentInput zone={form.zone} {...form.at('end')} label="Until, if you know" />
    </EditForm>
  )
}
