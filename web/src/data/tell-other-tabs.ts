export const sessionChannel = 'session'

/** Tells the other tabs of this browser whose account is signed in now. */
export function tellOtherTabs(account: string | undefined): void {
  const channel = new BroadcastChannel(sessionChannel)
  channel.postMessage(account ?? null)
  channel.close()
}
