import type { ReactNode } from 'react'

/** States of the design tokens. A state is always a colour, a shape and a word together. */
export type Tone = 'gap' | 'breach' | 'warning' | 'info' | 'draft' | 'published' | 'covered' | 'none'

const shapes: Record<Tone, ReactNode> = {
  gap: <path d="M2 2h12v12H2z M2 8h12" fill="none" stroke="currentColor" strokeWidth="2" />,
  breach: <path d="M5 1h6l4 4v6l-4 4H5l-4-4V5z" fill="currentColor" />,
  warning: <path d="M8 1.5 15 14.5H1z" fill="currentColor" />,
  info: <circle cx="8" cy="8" r="6" fill="none" stroke="currentColor" strokeWidth="2" />,
  draft: <path d="M2 14 14 2M2 8l6-6M8 14l6-6" fill="none" stroke="currentColor" strokeWidth="2" />,
  published: <path d="M2 2h12v12H2z" fill="currentColor" />,
  covered: <path d="m2 8.5 4 4 8-9" fill="none" stroke="currentColor" strokeWidth="2.5" />,
  none: <path d="M3 8h10" fill="none" stroke="currentColor" strokeWidth="2" strokeDasharray="2 2" />,
}

/** The shape alone, for places that have the word already. */
export function Shape({ tone }: { tone: Tone }) {
  return (
    <svg
      className={`shape shape--${tone}`}
      viewBox="0 0 16 16"
      width="1em"
      height="1em"
      aria-hidden="true"
      focusable="false"
    >
      {shapes[tone]}
    </svg>
  )
}

export function Mark({ tone, children }: { tone: Tone; children: ReactNode }) {
  return (
    <span className={`mark mark--${tone}`}>
      <Shape tone={tone} />
      <span>{children}</span>
    </span>
  )
}
