import { type ComponentProps, useState } from 'react'
import { SourceText } from '../../parts/source-text.tsx'
import { HiddenText } from '../../ui/hidden-text.tsx'
import { CitedStandards } from './cited-standards.tsx'
import './standards.scss'

interface RuleSourceProps {
  rule: string
  source: ComponentProps<typeof SourceText>['source']
}

/** Where a rule comes from, and the service’s standards linked to it. */
export function RuleSource({ rule, source }: RuleSourceProps) {
  return (
    <>
      <p className="rule-source">
        <SourceText source={source} />
      </p>
      <CitedStandards rule={rule} />
    </>
  )
}

interface WhyThisRuleProps {
  finding: RuleSourceProps
  /** The finding's name, to tell its expander from others in screen readers. */
  name: string
}

/** The same, collapsed, for a line of a list. */
export function WhyThisRule({ finding: { rule, source }, name }: WhyThisRuleProps) {
  const [asked, setAsked] = useState(false)
  return (
    <details className="why-this-rule" onToggle={(toggled) => setAsked(toggled.currentTarget.open)}>
      <summary className="plain-button">
        Why this rule<HiddenText>: {name}</HiddenText>
      </summary>
      {asked && <RuleSource rule={rule} source={source} />}
    </details>
  )
}
