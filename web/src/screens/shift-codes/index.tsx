import type { ShiftCode } from '@amhp/shared/contract/shift-codes.ts'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useHere } from '../../data/session.ts'
import { shiftCodesQuery, useChangeShiftCodes } from '../../data/shift-codes.ts'
import { paths } from '../../paths.ts'
import { Button } from '../../ui/button.tsx'
import { FormPanel } from '../../ui/form-panel.tsx'
import { Page } from '../../ui/page.tsx'
import { Done, Empty, Loaded, ProblemPanel } from '../../ui/states.tsx'
import { CodeForm } from './code-form.tsx'
import { CodeTable } from './code-table.tsx'

/** What managers type to place a shift. */
export default function ShiftCodes() {
  const query = useQuery(shiftCodesQuery)
  return (
    <Page title="Shift codes" back={{ to: paths.setUp, label: 'Set up' }}>
      <p>
        A code is what you type on the rota to place a shift. Shifts already placed keep their times when a code
        changes.
      </p>
      <Loaded query={query} what="the shift codes">
        {({ codes, version }) => <Codes codes={codes} version={version} again={() => query.refetch()} />}
      </Loaded>
    </Page>
  )
}

interface CodesProps {
  codes: readonly ShiftCode[]
  version: number
  /** Reads the list again, after someone else changed it; what is being typed stays. */
  again: () => void
}

function Codes({ codes, version, again }: CodesProps) {
  const { account } = useHere()
  const mayEdit = account.roles.includes('manager')
  const change = useChangeShiftCodes()
  const [open, setOpen] = useState<string | null>(null)
  const send = (next: ShiftCode[]) =>
    change.mutate({ body: { codes: next, version } }, { onSuccess: () => setOpen(null) })
  const stale = change.error?.body.code === 'stale-edit'
  const readAgain = () => {
    change.reset()
    again()
  }
  const changing = codes.find(({ code }) => code === open)
  return (
    <>
      {change.error && (stale || open === null) && <ProblemPanel problem={change.error} again={readAgain} />}
      {change.isSuccess && open === null && (
        <Done>
          <p>The shift codes are saved.</p>
        </Done>
      )}
      {codes.length === 0 && (
        <Empty title="No codes yet">
          <p>Begin with the shifts you use most, such as D for a day, 09:00 to 17:00.</p>
        </Empty>
      )}
      {codes.length > 0 && (
        <CodeTable
          codes={codes}
          mayEdit={mayEdit}
          busy={change.isPending}
          onChange={(code) => {
            change.reset()
            setOpen(code)
          }}
          onRemove={(code) => send(codes.filter((one) => one.code !== code))}
        />
      )}
      {(changing || open === 'new') && (
        <FormPanel key={open} title={changing ? `Change ${changing.code}` : 'Add a code'}>
          <CodeForm
            {...(changing && { code: changing })}
            taken={codes.filter((one) => one !== changing).map(({ code }) => code)}
            problem={stale ? null : change.error}
            busy={change.isPending}
            onKeep={(kept) => send(changing ? codes.map((one) => (one === changing ? kept : one)) : [...codes, kept])}
            onCancel={() => setOpen(null)}
          />
        </FormPanel>
      )}
      {mayEdit && open === null && (
        <Button
          look="second"
          small
          onClick={() => {
            change.reset()
            setOpen('new')
          }}
        >
          Add a code
        </Button>
      )}
    </>
  )
}
