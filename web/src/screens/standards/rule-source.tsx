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

interface Sourced extends RuleSourceProps {
  readonly key: string
  readonly why: string
}

interface WhyThisRuleProps {
  finding: Sourced & { readonly parts?: readonly Sourced[] | undefined }
  /** The finding's name, to tell its expander from others in screen readers. */
  name: string
}

/** The same, collapsed, for a line of a list. */
export function WhyThisRule({ finding, name }: WhyThisRuleProps) {
  const [asked, setAsked] = useState(false)
  return (
    <details className="why-this-rule" onToggle={(toggled) => setAsked(toggled.currentTarget.open)}>
      <summary className="plain-button">
        {(finding.parts?.length ?? 1) > 1 ? 'What it breaks, and why' : 'Why this rule'}
        <HiddenText>: {name}</HiddenText>
      </summary>
      {asked && <FindingSources finding={finding} />}
    </details>
  )
}

/** Where the rules of a finding come from; what a gap breaks, rule by rule. */
export function FindingSources({ finding }: Pick<WhyThisRuleProps, 'finding'>) {
  const parts = finding.parts ?? [finding]
  return [...Map.groupBy(parts, ({ rule }) => rule)].map(([rule, found]) => (
    <div key={rule}>
      {parts.length > 1 && (
        <ul>
          {found.map(({ key, why }) => (
            <li key={key}>{why}</li>
          ))}
        </ul>
      )}
      <RuleSource rule={rule} source={found[0]!.source} />
    </div>
  ))
}
