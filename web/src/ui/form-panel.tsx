import { type ReactNode, type RefObject, useEffect, useId, useRef, useState } from 'react'

interface FormPanelProps {
  title: string
  /** Of its heading. */
  level?: 2 | 3
  className?: string
  children: ReactNode
}

/** A form that opens within a page, under its heading. */
export function FormPanel({ title, level = 2, className = '', children }: FormPanelProps) {
  const heading = useOpened<HTMLHeadingElement>()
  const id = useId()
  const Heading = `h${level}` as const
  return (
    <section className={`panel form-panel ${className}`.trim()} aria-labelledby={id}>
      <Heading id={id} ref={heading} tabIndex={-1}>
        {title}
      </Heading>
      {children}
    </section>
  )
}

/** The same without a frame and a heading, where what it is about stands right above it. */
export function OpenedForm({ label, children }: { label: string; children: ReactNode }) {
  const box = useOpened<HTMLDivElement>()
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset cannot be laid out as the form is
    <div className="form-panel" role="group" aria-label={label} ref={box} tabIndex={-1}>
      {children}
    </div>
  )
}

/** Takes focus as it appears; as it goes, focus returns to the button that opened it, or to the one that stands there again. */
function useOpened<E extends HTMLElement>(): RefObject<E | null> {
  const box = useRef<E>(null)
  const [opener] = useState(() => document.activeElement)
  useEffect(() => {
    box.current?.focus()
    return () => {
      const active = document.activeElement
      if (active === document.body || active?.classList.contains('kept-focus')) again(opener)?.focus()
    }
  }, [opener])
  return box
}

function again(opener: Element | null): HTMLElement | null | undefined {
  if (opener instanceof HTMLButtonElement && opener.isConnected) return opener
  const buttons = [...document.querySelectorAll<HTMLElement>('main button')]
  return (
    buttons.find((one) => one.textContent === opener?.textContent) ?? document.querySelector<HTMLElement>('main h1')
  )
}
