import { useEffect } from 'react'

/**
 * When what has focus goes from the page, as a line does that was removed or a notice that was seen, focus would fall to the
 * start of the page; it moves to the heading of what is left around it instead. The board places its own.
 */
export function useKeepFocus(): void {
  useEffect(() => {
    let around: Element[] = []
    const remember = ({ target }: FocusEvent) => {
      around = target instanceof Element && !target.closest('.board, dialog') ? pathOf(target) : []
    }
    const forget = () => {
      around = []
    }
    const keep = () => {
      const [had, ...rest] = around
      if (!had || had.isConnected || document.activeElement !== document.body) return
      forget()
      const left = rest.find((one) => one.isConnected && one.matches('main, main section, main li, main .width'))
      const heading = left?.querySelector<HTMLElement>('h1, h2, h3')
      if (heading) focusOnce(heading)
    }
    const observer = new MutationObserver(keep)
    observer.observe(document.body, { childList: true, subtree: true })
    document.addEventListener('focusin', remember)
    // Whoever presses a mouse button chooses a place anew.
    document.addEventListener('pointerdown', forget)
    return () => {
      observer.disconnect()
      document.removeEventListener('focusin', remember)
      document.removeEventListener('pointerdown', forget)
    }
  }, [])
}

const pathOf = (element: Element): Element[] =>
  element.parentElement ? [element, ...pathOf(element.parentElement)] : [element]

/** Focusable only while it has focus. */
function focusOnce(element: HTMLElement): void {
  const lent = !element.hasAttribute('tabindex')
  if (lent) element.setAttribute('tabindex', '-1')
  element.classList.add('kept-focus')
  element.addEventListener(
    'blur',
    () => {
      element.classList.remove('kept-focus')
      if (lent) element.removeAttribute('tabindex')
    },
    { once: true },
  )
  element.focus({ preventScroll: true })
}
