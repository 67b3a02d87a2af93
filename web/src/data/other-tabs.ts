import type { QueryClient } from '@tanstack/react-query'
import { belongsToAccount, sessionQuery } from './session.ts'
import { sessionChannel } from './tell-other-tabs.ts'

/** Where another tab signs in or out, this one shows nothing more of the account that it had. */
export function followOtherTabs(client: QueryClient): void {
  new BroadcastChannel(sessionChannel).onmessage = ({ data: account }) => {
    const here = client.getQueryData(sessionQuery.queryKey)
    if (here && (here.account?.id ?? null) !== account) void forget(client)
  }
}

async function forget(client: QueryClient): Promise<void> {
  const reloaded = client.resetQueries({ queryKey: sessionQuery.queryKey })
  client.removeQueries({ predicate: belongsToAccount })
  await reloaded
}

/**
 * Back shows a page as it was left, also to whoever comes after the one who signed out: it is hidden as it is left, and loaded
 * again when it comes back.
 */
export function hideWhatIsLeft(): void {
  addEventListener('pagehide', ({ persisted }) => {
    if (persisted) document.documentElement.hidden = true
  })
  addEventListener('pageshow', ({ persisted }) => {
    if (persisted) location.reload()
  })
}
