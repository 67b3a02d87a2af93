import { personalData } from '@amhp/shared/contract/own-data.ts'
import * as z from 'zod/mini'
import { useMakeCopy } from '../data/own-data.ts'
import { useHere } from '../data/session.ts'
import { Button } from '../ui/button.tsx'
import { saveFile } from '../ui/save-file.ts'
import { Done, ProblemPanel } from '../ui/states.tsx'

interface CopyOfDataProps {
  label: string
  /** Left out: of the signed-in person. */
  amhpId?: string
}

/** A button that downloads everything held about a person. */
export function CopyOfData({ label, amhpId }: CopyOfDataProps) {
  const { today } = useHere()
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
        <Done>
          <p>The file {name} is with your downloads. It holds personal data: keep it where few can read it.</p>
        </Done>
      )}
      <Button look="second" busy={copy.isPending} onClick={make}>
        {label}
      </Button>
    </>
  )
}
