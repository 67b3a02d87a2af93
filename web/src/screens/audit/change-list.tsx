import type { AuditChange } from '@amhp/shared/contract/audit.ts'
import { Details } from '../../ui/details.tsx'
import { HiddenText } from '../../ui/hidden-text.tsx'

const shownAtOnce = 3

/** Each value before and after. Many are folded. */
export function ChangeList({ changes }: { changes: readonly AuditChange[] }) {
  if (changes.length === 0) return null
  const list = (
    <ul className="quiet">
      {changes.map((change) => (
        <li key={`${change.what} ${change.before} ${change.after}`}>
          <Change {...change} />
        </li>
      ))}
    </ul>
  )
  return changes.length <= shownAtOnce ? list : <Details summary={`${changes.length} details`}>{list}</Details>
}

function Change({ what, before, after }: AuditChange) {
  if (before === null)
    return (
      <>
        {what}: {after}
      </>
    )
  if (after === null)
    return (
      <>
        {what}, removed: {before}
      </>
    )
  return (
    <>
      {what}: {before} <span aria-hidden="true">→</span>
      <HiddenText>changed to</HiddenText> {after}
    </>
  )
}
