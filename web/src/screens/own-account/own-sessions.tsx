import { shortMoment } from '@amhp/shared/time/wording.ts'
import { useQuery } from '@tanstack/react-query'
import { ownSessionsQuery, useEndOwnSession } from '../../data/own-account.ts'
import { useSignedIn } from '../../data/session.ts'
import { Confirm } from '../../ui/confirm.tsx'
import { HiddenText } from '../../ui/hidden-text.tsx'
import { Mark } from '../../ui/mark.tsx'
import { Loaded, ProblemPanel } from '../../ui/states.tsx'
import { Table } from '../../ui/table.tsx'

/** The devices on which this account is signed in. */
export function OwnSessions() {
  const { zone } = useSignedIn()
  const query = useQuery(ownSessionsQuery)
  const end = useEndOwnSession()
  const nameOf = (device: string) => device || 'Unknown device'
  return (
    <>
      {end.isError && <ProblemPanel problem={end.error} />}
      <Loaded query={query} what="your devices">
        {({ sessions }) => (
          <Table
            caption="Your devices"
            captionHidden
            rows={sessions}
            keyOf={({ id }) => id}
            columns={[
              { head: 'Device', names: true, cell: ({ device }) => nameOf(device) },
              { head: 'Signed in', cell: ({ signedInAt }) => shortMoment(zone, signedInAt) },
              { head: 'Last used', cell: ({ lastUsedAt }) => shortMoment(zone, lastUsedAt) },
              {
                head: 'Sign out',
                cell: ({ id, device, here, signedInAt }) =>
                  here ? (
                    <Mark tone="info">This device</Mark>
                  ) : (
                    <Confirm
                      look="plain"
                      label={
                        <>
                          Sign out
                          <HiddenText>
                            {' '}
                            {nameOf(device)}, signed in {shortMoment(zone, signedInAt)}
                          </HiddenText>
                        </>
                      }
                      explain={`${nameOf(device)} is signed out at once. If you do not know this device, change your password too.`}
                      confirm="Sign out this device"
                      busy={end.isPending}
                      onConfirm={() => end.mutate({ params: { sessionId: id } })}
                    />
                  ),
              },
            ]}
          />
        )}
      </Loaded>
    </>
  )
}
