import type { Comparison } from '@amhp/shared/contract/editions.ts'
import { ruleOf } from '@amhp/shared/rules/index.ts'
import { useState } from 'react'
import { counted } from '../../parts/duty-words.ts'
import { SpanText } from '../../parts/span-text.tsx'
import { Button } from '../../ui/button.tsx'
import { TextArea, TextInput } from '../../ui/field.tsx'
import { Shape } from '../../ui/mark.tsx'
import { RuleSource } from '../standards/rule-source.tsx'
import { AboutWhom } from './about-whom.tsx'

type LeftOpen = Comparison['leftOpen'][number]

interface ReasonGroupsProps {
  findings: readonly LeftOpen[]
  /** The control of the reason for a finding, by its place among them. */
  at: (index: number) => { id: string; value: string; onChange: (reason: string) => void }
  /** Gives one reason to all findings of a rule. */
  onSame: (rule: string, reason: string) => void
}

/** A reason for each gap and breach left open, by rule; one reason may be given to all of a rule at once. */
export function ReasonGroups({ findings, at, onSame }: ReasonGroupsProps) {
  const groups = [...Map.groupBy(findings.entries(), ([, { rule }]) => rule)]
  return (
    <>
      <p>Each needs a reason, which is kept with the edition. Write nothing about people who are assessed.</p>
      {groups.map(([rule, group]) => (
        <fieldset key={rule} className="reason-group">
          <legend>
            {ruleOf(rule).title} <span className="quiet">({counted(group.length, 'finding')})</span>
          </legend>
          <RuleSource rule={rule} source={ruleOf(rule).source} />
          {group.length > 1 && <SameForAll rule={rule} onAll={(reason) => onSame(rule, reason)} />}
          {group.map(([i, finding]) => (
            <div className="reason" key={finding.key}>
              <p>
                <Shape tone={finding.level} /> <AboutWhom finding={finding} />
                <SpanText start={finding.start} end={finding.end} />. {finding.why}
              </p>
              <TextArea {...at(i)} label="Reason" rows={2} maxLength={500} />
            </div>
          ))}
        </fieldset>
      ))}
    </>
  )
}

function SameForAll({ rule, onAll }: { rule: string; onAll: (reason: string) => void }) {
  const [text, setText] = useState('')
  return (
    <div className="field-row reason-group__all">
      <TextInput
        id={`same-${rule}`}
        label="Same reason for all of these"
        value={text}
        onChange={setText}
        maxLength={500}
      />
      <Button look="second" small disabled={text.trim().length < 3} onClick={() => onAll(text.trim())}>
        Use for all
      </Button>
    </div>
  )
}
