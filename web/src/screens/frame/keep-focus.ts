import { useEffect } from 'react'

/**
 * When the element with focus is removed, such as a deleted row, browsers move focus to the start of the page. This moves it
 * to the heading of the nearest section that is left. The board manages its own focus.
 */
export function useKeepFocus(): void {
  useEffect(() => {
    let ancestors: Element[] = []
    const remember = ({ target }: FocusEvent) => {
      ancestors = target instanceof Element && !target.closest('.board, dialog') ? withAncestors(target) : []
    }
    const forget = () => {
      ancestors = []
    }
    const keep = () => {
      const [focused, ...rest] = ancestors
      if (!focused || focused.isConnected || document.activeElement !== document.body) return
      forget()
      const left = rest.find((one) => one.isConnected && one.matches('main, main section, main li, main .width'))
      const heading = left?.querySelector<HTMLElement>('h1, h2, h3')
      if (heading) focusOnce(heading)
    }
    const observer = new MutationObserver(keep)
    observer.observe(document.body, { childList: true, subtree: true })
    document.addEventListener('focusin', remember)
    // The mouse press moves focus itself.
    document.addEventListener('pointerdown', forget)
    return () => {
      observer.disconnect()
      document.removeEventListener('focusin', remember)
      document.removeEventListener('pointerdown', forget)
    }
  }, [])
}

const withAncestors = (element: Element): Element[] =>
  element.parentElement ? [element, ...withAncestors(element.parentElement)] : [element]

/** Focuses an element that is focusable only while it has focus. */
function focusOnce(element: HTMLElement): void {
  const isTemporary = !element.hasAttribute('tabindex')
  if (isTemporary) element.setAttribute('tabindex', '-1')
  element.classList.add('kept-focus')
  element.addEventListener(
    'blur',
    () => {
      element.classList.remove('kept-focus')
      if (isTemporary) element.removeAttribute('tabindex')
    },
    { once: true },
  )
  element.focus({ preventScroll: true })
}
