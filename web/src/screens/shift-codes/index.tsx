import type { ShiftCode, ShiftCodes } from '@amhp/shared/contract/shift-codes.ts'
import { placesOthers } from '@amhp/shared/rota/placed-with-code.ts'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useAuthorityNames } from '../../data/authority-names.ts'
import { useSignedIn } from '../../data/session.ts'
import { shiftCodesQuery, useChangeShiftCodes } from '../../data/shift-codes.ts'
import { codeTimesText } from '../../parts/shift-text.ts'
import { workText } from '../../parts/shift-words.ts'
import { screens } from '../../screen-table.ts'
import { Button } from '../../ui/button.tsx'
import { FormPanel } from '../../ui/form-panel.tsx'
import { Page } from '../../ui/page.tsx'
import { EmptyPanel, Loaded } from '../../ui/states.tsx'
import { SaveWhole, useWholeEdit } from '../../ui/whole-edit.tsx'
import { CodeForm } from './code-form.tsx'
import { CodeTable } from './code-table.tsx'
import { type ChangedCode, PlacedQuestion } from './placed-question.tsx'

export default function ShiftCodesScreen() {
  const query = useQuery(shiftCodesQuery)
  return (
    <Page title={screens.shiftCodes.title} back={screens.setUp}>
      <p>
        A code is what you type on the rota to add a shift. Existing shifts stay as they are when you change a code,
        unless you change those in the draft too.
      </p>
      <Loaded query={query} what="the shift codes">
        {(stored) => <Codes stored={stored} />}
      </Loaded>
    </Page>
  )
}

function Codes({ stored }: { stored: ShiftCodes }) {
  const { isManager } = useSignedIn()
  const authorityNames = useAuthorityNames()
  const change = useChangeShiftCodes()
  const [open, setOpen] = useState<string | null>(null)
  const [placed, setPlaced] = useState<ChangedCode | null>(null)
  const edit = useWholeEdit({
    query: shiftCodesQuery,
    stored,
    saving: change,
    send: (body, then) => change.mutate({ body }, then),
  })
  const { codes, version } = edit.value
  const save = (next: ShiftCode[], changed: ChangedCode | null = null) =>
    edit.save({ codes: next, version }, () => {
      setOpen(null)
      setPlaced(changed)
    })
  const keep = (kept: ShiftCode) => {
    if (!changing) return save([...codes, kept])
    const asks = kept.code === changing.code && placesOthers(changing, kept)
    const changed = asks ? { was: changing, now: kept, version: version + 1 } : null
    save(
      codes.map((one) => (one === changing ? kept : one)),
      changed,
    )
  }
  const show = (code: string | null) => {
    change.reset()
    setOpen(code)
  }
  const changing = codes.find(({ code }) => code === open)
  return (
    <>
      <SaveWhole
        edit={edit}
        words={{
          codes: [
            'Codes',
            'code',
            (one) => `${one.code} ${one.name}, ${codeTimesText(one)}, ${workText(one, authorityNames)}`,
          ],
        }}
        saved="The shift codes are saved."
      />
      {placed && <PlacedQuestion key={placed.version} changed={placed} onDone={() => setPlaced(null)} />}
      {codes.length === 0 ? (
        <EmptyPanel title="No codes yet">
          <p>Start with the shifts you use most, such as D for a day, 09:00 to 17:00.</p>
        </EmptyPanel>
      ) : (
        <CodeTable
          codes={codes}
          mayEdit={isManager}
          busy={edit.isBusy}
          onChange={show}
          onRemove={(code) => save(codes.filter((one) => one.code !== code))}
        />
      )}
      {(changing || open === 'new') && (
        <FormPanel key={open} title={changing ? `Change ${changing.code}` : 'Add a code'}>
          <CodeForm
            code={changing}
            taken={codes.filter((one) => one !== changing).map(({ code }) => code)}
            busy={edit.isBusy}
            onKeep={keep}
            onCancel={() => setOpen(null)}
          />
        </FormPanel>
      )}
      {isManager && !changing && open !== 'new' && (
        <Button look="second" small onClick={() => show('new')}>
          Add a code
        </Button>
      )}
    </>
  )
}
