import type { Comparison } from '@amhp/shared/contract/editions.ts'
import { isHole, partsOf } from '@amhp/shared/rules/check/holes.ts'
import { ruleOf } from '@amhp/shared/rules/index.ts'
import { useState } from 'react'
import { counted } from '../../parts/counted.ts'
import { privacyHint } from '../../parts/privacy-hint.ts'
import { Button } from '../../ui/button.tsx'
import { type Control, TextArea, TextInput } from '../../ui/field.tsx'
import { FindingSources, RuleSource } from '../standards/rule-source.tsx'
import { FindingSentence } from './finding-line.tsx'

type LeftOpen = Comparison['leftOpen'][number]

interface ReasonGroupsProps {
  findings: readonly LeftOpen[]
  /** The control for the reason of the finding at an index. */
  at: (index: number) => Control<string>
  /** Gives one reason to the findings at some indexes. */
  onSame: (indexes: readonly number[], reason: string) => void
}

/** A reason for each gap and breach left open, grouped by rule: gaps in cover together, whatever they break. */
export function ReasonGroups({ findings, at, onSame }: ReasonGroupsProps) {
  const groups = [...Map.groupBy(findings.entries(), ([, one]) => (isHole(one) ? 'cover' : one.rule))]
  return (
    <>
      <p>Give a reason for each. Reasons are kept with the edition. {privacyHint}</p>
      {groups.map(([rule, group]) => (
        <fieldset key={rule} className="reason-group">
          <legend>
            {rule === 'cover' ? 'Enough people on duty' : ruleOf(rule).title}{' '}
            <span className="quiet">
              ({rule === 'cover' ? counted(group.length, 'gap') : counted(group.length, 'finding')})
            </span>
          </legend>
          {rule !== 'cover' && <RuleSource rule={rule} findings={group.map(([, one]) => one)} />}
          {group.length > 1 && (
            <SameForAll
              rule={rule}
              onAll={(reason) =>
                onSame(
                  group.map(([i]) => i),
                  reason,
                )
              }
            />
          )}
          {group.map(([i, finding]) => (
            <div className="reason" key={finding.key}>
              <p>
                <FindingSentence finding={finding} />
              </p>
              {isHole(finding) && <FindingSources finding={finding} name={finding.why} />}
              <LeftToAnswer finding={finding} />
              <TextArea {...at(i)} label="Reason" rows={2} maxLength={500} />
            </div>
          ))}
        </fieldset>
      ))}
    </>
  )
}

/** Which parts of a gap have no reason, where others have one. */
function LeftToAnswer({ finding }: { finding: LeftOpen }) {
  const left = partsOf(finding).filter(({ key }) => finding.left.includes(key))
  if (left.length === 0) return null
  return (
    <p className="quiet">
      A part of this has a reason already. These have none: {left.map(({ why }) => why).join(' ')}
    </p>
  )
}

function SameForAll({ rule, onAll }: { rule: string; onAll: (reason: string) => void }) {
  const [text, setText] = useState('')
  return (
    <div className="field-row reason-group__all">
      <TextInput
        id={`same-${rule}`}
        label="One reason for all of these"
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
