import { type ComponentProps, useState } from 'react'
import { SourceText } from '../../parts/source-text.tsx'
import { HiddenText } from '../../ui/hidden-text.tsx'
import { CitedStandards } from './cited-standards.tsx'
import './standards.scss'

interface Sourced {
  readonly source: ComponentProps<typeof SourceText>['source']
}

/** Where findings of one rule come from, each source once, and the service’s standards linked to the rule. */
export function RuleSource({ rule, findings }: { rule: string; findings: readonly Sourced[] }) {
  const sources = new Map(findings.map(({ source }) => [`${source.title}, ${source.clause}`, source]))
  return (
    <>
      {[...sources].map(([text, source]) => (
        <p key={text} className="rule-source">
          <SourceText source={source} />
        </p>
      ))}
      <CitedStandards rule={rule} />
    </>
  )
}

interface Part extends Sourced {
  readonly rule: string
  readonly key: string
  readonly why: string
}

interface WhyThisRuleProps {
  finding: Part & { readonly parts?: readonly Part[] | undefined }
  /** The finding's name, to tell its expander from others in screen readers. */
  name: string
}

/** The same, collapsed, for a line of a list; of a gap, what it breaks, rule by rule. */
export function WhyThisRule({ finding, name }: WhyThisRuleProps) {
  const [asked, setAsked] = useState(false)
  const parts = finding.parts ?? [finding]
  return (
    <details className="why-this-rule" onToggle={(toggled) => setAsked(toggled.currentTarget.open)}>
      <summary className="plain-button">
        {parts.length > 1 ? 'What it breaks, and why' : 'Why this rule'}
        <HiddenText>: {name}</HiddenText>
      </summary>
      {asked &&
        [...Map.groupBy(parts, ({ rule }) => rule)].map(([rule, found]) => (
          <div key={rule}>
            {parts.length > 1 && (
              <ul>
                {found.map(({ key, why }) => (
                  <li key={key}>{why}</li>
                ))}
              </ul>
            )}
            <RuleSource rule={rule} findings={found} />
          </div>
        ))}
    </details>
  )
}

/** Below a finding: where its rule comes from; collapsed where it breaks several things. */
export function FindingSources({ finding, name }: WhyThisRuleProps) {
  const { parts = [finding] } = finding
  if (parts.length > 1) return <WhyThisRule finding={finding} name={name} />
  return <RuleSource rule={parts[0]!.rule} findings={parts} />
}
