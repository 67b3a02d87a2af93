import type { Span } from '@amhp/shared/time/span.ts'
import { dateAt } from '@amhp/shared/time/zone.ts'
import type { ReactNode } from 'react'
import { Link } from 'react-router'
import { useSignedIn } from '../data/session.ts'
import { rotaPath } from '../paths.ts'
import { Mark, type Tone } from '../ui/mark.tsx'
import { SpanText } from './span-text.tsx'

interface FindingHeadProps {
  tone: Tone
  word: string
  span: Span
  children?: ReactNode
}

/** The first line of a finding: its state and time, linked to that week of the rota. */
export function FindingHead({ tone, word, span, children }: FindingHeadProps) {
  const { zone } = useSignedIn()
  return (
    <p className="finding-head">
      <Mark tone={tone}>{word}</Mark>{' '}
      <Link to={rotaPath(dateAt(zone, span.start))}>
        <SpanText start={span.start} end={span.end} />
      </Link>
      {children && <> {children}</>}
    </p>
  )
}
