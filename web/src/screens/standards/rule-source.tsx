import { type ComponentProps, useState } from 'react'
import { SourceText } from '../../parts/source-text.tsx'
import { CitedStandards } from './cited-standards.tsx'
import './standards.scss'

interface RuleSourceProps {
  rule: string
  source: ComponentProps<typeof SourceText>['source']
}

/** Where a rule comes from, and the standards of the service that it bears on. */
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
  /** What the finding says, for people who hear one of many. */
  name: string
}

/** The same for a line of a list, when somebody asks. */
export function WhyThisRule({ finding: { rule, source }, name }: WhyThisRuleProps) {
  const [asked, setAsked] = useState(false)
  return (
    <details className="why-this-rule" onToggle={(toggled) => setAsked(toggled.currentTarget.open)}>
      <summary className="plain-button">
        Why this rule<span className="nhsuk-u-visually-hidden">: {name}</span>
      </summary>
      {asked && <RuleSource rule={rule} source={source} />}
    </details>
  )
}
