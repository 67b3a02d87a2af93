import { personalData } from '@amhp/shared/contract/own-data.ts'
import * as z from 'zod/mini'
import { useMakeCopy } from '../data/own-data.ts'
import { useSignedIn } from '../data/session.ts'
import { Button } from '../ui/button.tsx'
import { DonePanel, ProblemPanel } from '../ui/states.tsx'

interface CopyOfDataProps {
  label: string
  /** By default, the signed-in person. */
  amhpId?: string
}

/** A button that downloads everything held about a person. */
export function CopyOfData({ label, amhpId }: CopyOfDataProps) {
  const { today } = useSignedIn()
  const copy = useMakeCopy(amhpId)
  const name = `${amhpId === undefined ? 'my-data' : 'amhp-data'}-${today}.json`
  const make = () =>
    copy.mutate(undefined, {
      onSuccess: (data) =>
        saveFile(name, `${JSON.stringify(z.encode(personalData, data), null, 2)}\n`, 'application/json'),
    })
  return (
    <>
      {copy.isError && <ProblemPanel problem={copy.error} again={make} />}
      {copy.isSuccess && (
        <DonePanel>
          <p>{name} has been downloaded. It contains personal data, so store it securely.</p>
        </DonePanel>
      )}
      <Button look="second" busy={copy.isPending} onClick={make}>
        {label}
      </Button>
    </>
  )
}

function saveFile(name: string, text: string, type: string): void {
  const url = URL.createObjectURL(new Blob([text], { type }))
  const link = document.createElement('a')
  link.href = url
  link.download = name
  link.click()
  // Some browsers start reading the URL only later.
  setTimeout(() => URL.revokeObjectURL(url), 10_000)
}
