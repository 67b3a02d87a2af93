import type { RestGiven, RestOfAmhp, RestOwed } from '@amhp/shared/contract/compensatory-rest.ts'
import { spanText } from '@amhp/shared/time/wording.ts'
import { type ReactNode, useState } from 'react'
import { useRemoveRestGiven } from '../../data/compensatory-rest.ts'
import { useRemoveRestProtected } from '../../data/rest-protected.ts'
import { useSignedIn } from '../../data/session.ts'
import { RestOwedTables, restSum } from '../../parts/rest-owed.tsx'
import { Button } from '../../ui/button.tsx'
import { Confirm } from '../../ui/confirm.tsx'
import { HiddenText } from '../../ui/hidden-text.tsx'
import { announce } from '../../ui/live-region.tsx'
import { ProblemPanel } from '../../ui/states.tsx'
import { ProtectionForm } from './protection-form.tsx'

/** One AMHP's account of rest. Managers remove rest recorded by mistake; leads too enter other protection in its place. */
export function PersonRest({ person }: { person: RestOfAmhp }) {
  const { isManager, zone } = useSignedIn()
  const removeRest = useRemoveRestGiven()
  const removeProtection = useRemoveRestProtected()
  const [protecting, setProtecting] = useState<RestOwed | null>(null)
  const problem = removeRest.error ?? removeProtection.error
  const ofGiven = (rest: RestGiven) => (
    <Confirm
      look="plain"
      label={
        <>
          Remove<HiddenText> {`rest of ${person.name}, ${spanText(zone, rest)}`}</HiddenText>
        </>
      }
      explain="It will no longer count towards the rest owed."
      confirm="Remove this rest"
      busy={removeRest.isPending}
      onConfirm={() =>
        removeRest.mutate({ params: { restId: rest.id } }, { onSuccess: () => announce('The rest is removed') })
      }
    />
  )
  const ofOwed = (one: RestOwed): ReactNode => {
    const { protection } = one
    const called = <HiddenText> {`for ${person.name}, ${spanText(zone, one)}`}</HiddenText>
    if (protection)
      return (
        <Confirm
          look="plain"
          label={<>Remove protection{called}</>}
          explain="The rest is owed again."
          confirm="Remove this protection"
          busy={removeProtection.isPending}
          onConfirm={() =>
            removeProtection.mutate(
              { params: { protectionId: protection.id } },
              { onSuccess: () => announce('The protection is removed') },
            )
          }
        />
      )
    if (!mayBeProtected(one)) return null
    return (
      <Button look="plain" onClick={() => setProtecting(one)}>
        Record other protection{called}
      </Button>
    )
  }
  return (
    <section aria-labelledby={`rest-${person.amhp}`}>
      <h2 id={`rest-${person.amhp}`}>{person.name}</h2>
      <p>{restSum(person)}.</p>
      {problem && <ProblemPanel problem={problem} />}
      {protecting?.shift && (
        <ProtectionForm
          key={protecting.key}
          person={person}
          shift={protecting.shift}
          when={spanText(zone, protecting)}
          onDone={() => setProtecting(null)}
        />
      )}
      <RestOwedTables
        person={person}
        captionOwed={`Rest owed to ${person.name}`}
        captionGiven={`Rest given to ${person.name}`}
        {...(person.owed.some((one) => one.protection || mayBeProtected(one)) && { doWithOwed: ofOwed })}
        {...(isManager && { doWith: ofGiven })}
      />
    </section>
  )
}

/** Protection is of a shift, so not of a week's rest. */
const mayBeProtected = ({ shift, state }: RestOwed) => shift !== null && state !== 'given'
