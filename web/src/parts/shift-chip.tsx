import type { Level } from '@amhp/shared/contract/findings.ts'
import type { codeColours } from '@amhp/shared/contract/shift-codes.ts'
import type { ShiftKind } from '@amhp/shared/rota/role-and-kind.ts'
import { HiddenText } from '../ui/hidden-text.tsx'
import './shift-chip.scss'

export interface ShiftChipProps {
  code: string | null
  /** `09:00–17:00`. */
  times: string
  kind: ShiftKind
  /** Null for AMHPs, the usual role. */
  roleName: string | null
  colour: (typeof codeColours)[number]
  /** Differs from what is published. */
  draft: boolean
  level: Level | null
  /** The meaning of colour, shape and stripes, for screen readers. */
  words: string
}

/** A shift in a cell: code and times, with its kind as a shape (see the scss). */
export function ShiftChip({ code, times, kind, roleName, colour, draft, level, words }: ShiftChipProps) {
  const look = [
    'chip',
    `chip--${kind}`,
    `chip--${colour}`,
    draft && 'chip--draft',
    (level === 'gap' || level === 'breach') && 'chip--breach',
  ]
  return (
    <span className={look.filter(Boolean).join(' ')}>
      {kind === 'sleep-in' && <Moon />}
      {code && <b>{code}</b>}
      <span className="chip__times">{times}</span>
      {roleName && <span className="chip__role">{roleName}</span>}
      {words && <HiddenText>, {words}</HiddenText>}
    </span>
  )
}

const Moon = () => (
  <svg className="chip__moon" viewBox="0 0 16 16" width="12" height="12" aria-hidden="true" focusable="false">
    <path d="M11 1a7 7 0 1 0 4 10A6 6 0 0 1 11 1z" fill="currentColor" />
  </svg>
)
