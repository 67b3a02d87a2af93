import { useQuery } from '@tanstack/react-query'
import { useEffect } from 'react'
import { accountNoticesQuery, useSeeAccountNotices } from '../../data/own-account.ts'
import { MomentText } from '../../parts/span-text.tsx'
import { Mark } from '../../ui/mark.tsx'
import { Loaded } from '../../ui/states.tsx'

/** What others did to this account. It counts as seen once it has been shown. */
export function AccountNotices() {
  const query = useQuery(accountNoticesQuery)
  const { mutate } = useSeeAccountNotices()
  const unseen = query.data?.notices.some(({ seen }) => !seen)
  useEffect(() => {
    if (unseen) mutate({})
  }, [unseen, mutate])
  return (
    <Loaded query={query} what="what others did">
      {({ notices }) =>
        notices.length > 0 && (
          <>
            <h2>What others did to your account</h2>
            <ul className="nhsuk-list">
              {notices.map(({ id, at, what, seen }) => (
                <li key={id}>
                  {!seen && <Mark tone="info">New</Mark>} {what}, <MomentText at={at} />.
                </li>
              ))}
            </ul>
            <p>If you did not expect one of these, change your password and tell a lead of your service.</p>
          </>
        )
      }
    </Loaded>
  )
}
