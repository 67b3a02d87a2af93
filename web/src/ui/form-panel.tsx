import { type ReactNode, type RefObject, useEffect, useId, useRef, useState } from 'react'

interface FormPanelProps {
  title: string
  level?: 2 | 3
  children: ReactNode
}

/** A form that opens within a page, with a heading. */
export function FormPanel({ title, level = 2, children }: FormPanelProps) {
  const heading = useFocusWhileOpen<HTMLHeadingElement>()
  const id = useId()
  const Heading = `h${level}` as const
  return (
    <section className="panel form-panel" aria-labelledby={id}>
      <Heading id={id} ref={heading} tabIndex={-1}>
        {title}
      </Heading>
      {children}
    </section>
  )
}

/** The same without frame and heading, for a form directly below the thing it changes. */
export function OpenedForm({ label, children }: { label: string; children: ReactNode }) {
  const box = useFocusWhileOpen<HTMLDivElement>()
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset cannot be laid out as the form is
    <div className="form-panel" role="group" aria-label={label} ref={box} tabIndex={-1}>
      {children}
    </div>
  )
}

/** Takes focus on mount. On unmount, returns it to the button that opened the form, or its replacement. */
function useFocusWhileOpen<E extends HTMLElement>(): RefObject<E | null> {
  const box = useRef<E>(null)
  const [opener] = useState(() => document.activeElement)
  useEffect(() => {
    box.current?.focus()
    return () => {
      const active = document.activeElement
      if (active === document.body || active?.classList.contains('kept-focus')) currentOpener(opener)?.focus()
    }
  }, [opener])
  return box
}

function currentOpener(opener: Element | null): HTMLElement | null | undefined {
  if (opener instanceof HTMLButtonElement && opener.isConnected) return opener
  const buttons = [...document.querySelectorAll<HTMLElement>('main button')]
  return (
    buttons.find((one) => one.textContent === opener?.textContent) ?? document.querySelector<HTMLElement>('main h1')
  )
}
