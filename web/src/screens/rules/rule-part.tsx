import type { RuleInForce } from '@amhp/shared/contract/rules.ts'
import { SourceText } from '../../parts/source-text.tsx'
import { Button } from '../../ui/button.tsx'
import { Details } from '../../ui/details.tsx'
import { HiddenText } from '../../ui/hidden-text.tsx'
import { Mark } from '../../ui/mark.tsx'
import { SummaryList } from '../../ui/summary-list.tsx'
import { CitedStandards } from '../standards/cited-standards.tsx'
import { RuleChanges } from './rule-changes.tsx'
import { RuleForm } from './rule-form.tsx'
import { numbersText, rangeText, ruleLevelWords, valueText } from './rule-words.ts'

interface RulePartProps {
  rule: RuleInForce
  mayEdit: boolean
  /** Whether its form is open; one at a time on the page. */
  open: boolean
  onOpen: (open: boolean) => void
}

/** One rule, collapsed to its title, level and settings. */
export function RulePart({ rule, mayEdit, open, onOpen }: RulePartProps) {
  const { title, holds, source, level, settings, levels } = rule
  const numbers = level === 'off' ? '' : numbersText(rule)
  return (
    <div className="rule">
      <Details
        summary={
          <>
            <span className="rule__title">{title}</span>{' '}
            <span className="rule__level">
              <Mark tone={level === 'off' ? 'none' : level}>{ruleLevelWords[level]}</Mark>
              {rule.version > 0 && <span className="quiet"> changed</span>}
            </span>{' '}
            {numbers && <span className="rule__numbers">{numbers}</span>}
          </>
        }
      >
        <p>{holds}</p>
        <SummaryList
          rows={[
            ['Source', <SourceText key="source" source={source} />],
            [
              'Level',
              `${ruleLevelWords[level]}${level === rule.defaultLevel ? '' : ` (the default is ${ruleLevelWords[rule.defaultLevel].toLowerCase()})`}`,
            ],
            ...settings.map((setting): [string, string] => [setting.label, settingText(setting)]),
          ]}
        />
        <CitedStandards rule={rule.code} />
        {open ? (
          <RuleForm key={rule.version} rule={rule} onDone={() => onOpen(false)} />
        ) : (
          mayEdit &&
          (levels.length > 1 ? (
            <Button look="second" small onClick={() => onOpen(true)}>
              Change this rule<HiddenText> “{title}”</HiddenText>
            </Button>
          ) : (
            <p>This rule cannot be changed.</p>
          ))
        )}
        <h3 className="nhsuk-heading-s">Changes</h3>
        <RuleChanges rule={rule} />
      </Details>
    </div>
  )
}

function settingText(setting: RuleInForce['settings'][number]): string {
  const own =
    setting.value === setting.default ? 'the default' : `the default is ${valueText(setting, setting.default)}`
  const range = rangeText(setting)
  return `${valueText(setting, setting.value)}${range ? ` (${range}; ${own})` : ''}`
}
