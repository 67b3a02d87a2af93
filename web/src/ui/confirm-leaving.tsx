import { useEffect, useLayoutEffect, useRef, useState } from 'react'
import { useLocation } from 'react-router'
import { Button } from './button.tsx'

/** The link or button that was pressed, or the number of steps in the browser's history. */
type Departure = HTMLElement | number

type PopStateGuard = (event: PopStateEvent) => void
const guards = new Set<PopStateGuard>()

/** Must run before the router is rendered: listeners of the window are called in the order in which they were added. */
export function watchHistory() {
  window.addEventListener('popstate', (event) => [...guards][0]?.(event))
}

const historyIndex = (): number | undefined => (window.history.state as { idx?: number } | null)?.idx

/**
 * While rendered, asks before the page is left by a link, by signing out, by the browser's Back or Forward, or by closing
 * it. Navigation from code, such as after saving, is not asked about.
 */
export function ConfirmLeaving() {
  const [departure, setDeparture] = useState<Departure>()
  const { pathname, search } = useLocation()
  const dialog = useRef<HTMLDialogElement>(null)
  const isConfirmed = useRef(false)
  const here = useRef({ address: '', index: historyIndex() })
  useLayoutEffect(() => {
    here.current = { address: pathname + search, index: historyIndex() }
  }, [pathname, search])

  useEffect(() => {
    const onClick = (event: MouseEvent) => {
      const link = leavingElement(event, here.current.address)
      if (!link || isConfirmed.current) return
      event.preventDefault()
      event.stopImmediatePropagation()
      setDeparture(link)
    }
    let isGoingBack = false
    const onPopState: PopStateGuard = (event) => {
      const isHere = window.location.pathname + window.location.search === here.current.address
      if (isConfirmed.current || (isHere && !isGoingBack)) return
      // The address has already changed. Hide that from the router, and restore the address.
      event.stopImmediatePropagation()
      if (isGoingBack) {
        isGoingBack = false
        return
      }
      const steps = (historyIndex() ?? 0) - (here.current.index ?? 1)
      isGoingBack = true
      window.history.go(-steps)
      setDeparture(steps)
    }
    const onBeforeUnload = (event: BeforeUnloadEvent) => event.preventDefault()
    document.addEventListener('click', onClick, true)
    guards.add(onPopState)
    window.addEventListener('beforeunload', onBeforeUnload)
    return () => {
      document.removeEventListener('click', onClick, true)
      guards.delete(onPopState)
      window.removeEventListener('beforeunload', onBeforeUnload)
    }
  }, [])

  // biome-ignore lint/correctness/useExhaustiveDependencies: the dialog is rendered once there is a departure
  useEffect(() => {
    dialog.current?.showModal()
  }, [departure])

  const leave = () => {
    dialog.current?.close()
    isConfirmed.current = true
    if (typeof departure === 'number') window.history.go(departure)
    else {
      departure?.click()
      isConfirmed.current = false
    }
  }
  if (departure === undefined) return null
  return (
    <dialog
      ref={dialog}
      className="leaving"
      aria-labelledby="leaving-title"
      aria-describedby="leaving-about"
      // The event comes later than the closing: by then another step back may have opened it again.
      onClose={({ currentTarget }) => currentTarget.open || setDeparture(undefined)}
    >
      <h2 id="leaving-title">Leave without saving?</h2>
      <p id="leaving-about">Your changes on this page are not saved. If you leave, you lose them.</p>
      <div className="buttons">
        <Button small onClick={() => dialog.current?.close()}>
          Stay on this page
        </Button>
        <Button look="warning" small onClick={leave}>
          Leave without saving
        </Button>
      </div>
    </dialog>
  )
}

/** The link to another page of this app that was clicked, or the button marked `data-leaves`. */
function leavingElement(event: MouseEvent, address: string): HTMLElement | undefined {
  if (event.defaultPrevented || event.button !== 0) return undefined
  if (event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return undefined
  const found = (event.target as Element).closest<HTMLElement>('a[href], [data-leaves]')
  if (!(found instanceof HTMLAnchorElement)) return found ?? undefined
  const { origin, pathname, search, target } = found
  if (origin !== window.location.origin || target === '_blank' || found.hasAttribute('download')) return undefined
  return pathname + search === address ? undefined : found
}
