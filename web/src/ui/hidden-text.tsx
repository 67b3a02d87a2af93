import type { ReactNode } from 'react'

/** For screen readers only. */
export const HiddenText = ({ children }: { children: ReactNode }) => (
  <span className="nhsuk-u-visually-hidden">{children}</span>
)
