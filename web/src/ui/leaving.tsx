import { useEffect, useLayoutEffect, useRef, useState } from 'react'
import { useLocation } from 'react-router'
import { Button } from './button.tsx'

/** What somebody pressed, or how far they went in the browser's history. */
type Departure = HTMLElement | number

type Guard = (moved: PopStateEvent) => void
/** One for each thing unsaved on the page; the first to have come asks. */
const guards = new Set<Guard>()

/** Before the router listens: listeners of the window are called in the order in which they came. */
export function watchHistory() {
  window.addEventListener('popstate', (moved) => [...guards][0]?.(moved))
}

const placeInHistory = (): number | undefined => (window.history.state as { idx?: number } | null)?.idx

/**
 * While this is on the page, leaving it is asked about: by a link, by signing out, by the browser's Back, by closing it.
 * What the page does of its own accord, such as moving on after saving, is not.
 */
export function Leaving() {
  const [departure, setDeparture] = useState<Departure>()
  const { pathname, search } = useLocation()
  const box = useRef<HTMLDialogElement>(null)
  /** Going, because that was the answer. */
  const passing = useRef(false)
  const here = useRef({ address: '', place: placeInHistory() })
  useLayoutEffect(() => {
    here.current = { address: pathname + search, place: placeInHistory() }
  }, [pathname, search])

  useEffect(() => {
    const onPress = (pressed: MouseEvent) => {
      const link = leadsAway(pressed, here.current.address)
      if (!link || passing.current) return
      pressed.preventDefault()
      pressed.stopImmediatePropagation()
      setDeparture(link)
    }
    let returning = false
    const onMove: Guard = (moved) => {
      const stays = window.location.pathname + window.location.search === here.current.address
      if (passing.current || (stays && !returning)) return
      // The address has changed already. The router does not hear of it, and the address is put back.
      moved.stopImmediatePropagation()
      if (returning) {
        returning = false
        return
      }
      const steps = (placeInHistory() ?? 0) - (here.current.place ?? 1)
      returning = true
      window.history.go(-steps)
      setDeparture(steps)
    }
    const askTheBrowser = (leaving: BeforeUnloadEvent) => leaving.preventDefault()
    document.addEventListener('click', onPress, true)
    guards.add(onMove)
    window.addEventListener('beforeunload', askTheBrowser)
    return () => {
      document.removeEventListener('click', onPress, true)
      guards.delete(onMove)
      window.removeEventListener('beforeunload', askTheBrowser)
    }
  }, [])

  // biome-ignore lint/correctness/useExhaustiveDependencies: the dialog is there once somebody means to leave
  useEffect(() => {
    box.current?.showModal()
  }, [departure])

  const leave = () => {
    box.current?.close()
    passing.current = true
    if (typeof departure === 'number') window.history.go(departure)
    else {
      departure?.click()
      passing.current = false
    }
  }
  if (departure === undefined) return null
  return (
    <dialog
      ref={box}
      className="leaving"
      aria-labelledby="leaving-title"
      aria-describedby="leaving-about"
      onClose={() => setDeparture(undefined)}
    >
      <h2 id="leaving-title">Leave without saving?</h2>
      <p id="leaving-about">What you have entered on this page is not saved. It is lost when you leave.</p>
      <div className="buttons">
        <Button small onClick={() => box.current?.close()}>
          Stay on this page
        </Button>
        <Button look="warning" small onClick={leave}>
          Leave without saving
        </Button>
      </div>
    </dialog>
  )
}

/** The link to another page of ours that was pressed, or a button that ends the work here. Other pages ask by themselves. */
function leadsAway(pressed: MouseEvent, address: string): HTMLElement | undefined {
  if (pressed.defaultPrevented || pressed.button !== 0) return undefined
  if (pressed.metaKey || pressed.ctrlKey || pressed.shiftKey || pressed.altKey) return undefined
  const found = (pressed.target as Element).closest<HTMLElement>('a[href], [data-leaves]')
  if (!(found instanceof HTMLAnchorElement)) return found ?? undefined
  const { origin, pathname, search, target } = found
  if (origin !== window.location.origin || target === '_blank' || found.hasAttribute('download')) return undefined
  return pathname + search === address ? undefined : found
}
