import { ruleGroups } from '@amhp/shared/rules/finding.ts'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { rulesQuery } from '../../data/rules.ts'
import { useSignedIn } from '../../data/session.ts'
import { NotLegalAdvice } from '../../parts/not-legal-advice.tsx'
import { screens } from '../../screen-table.ts'
import { Page } from '../../ui/page.tsx'
import { Loaded } from '../../ui/states.tsx'
import { RulePart } from './rule-part.tsx'
import { groupWords } from './rule-words.ts'
import './rules.scss'

/** Every rule with its source, level and settings, which leads can change. */
export default function RulesScreen() {
  const { isLead } = useSignedIn()
  const query = useQuery(rulesQuery)
  const [open, setOpen] = useState<string | null>(null)
  return (
    <Page title={screens.rules.title} back={screens.setUp}>
      <p>
        Rotas are checked against these rules when they are edited, when they are published, and under Cover.{' '}
        {isLead
          ? 'You can change the level and settings of a rule. Each change is recorded with its reason.'
          : 'A lead of your service can change the level and settings of a rule.'}
      </p>
      <Loaded query={query} what="the rules">
        {({ rules }) => (
          <>
            {ruleGroups.map((group) => (
              <section key={group} aria-labelledby={`group-${group}`}>
                <h2 id={`group-${group}`}>{groupWords[group].title}</h2>
                <p className="quiet">{groupWords[group].about}</p>
                {rules
                  .filter((rule) => rule.group === group)
                  .map((rule) => (
                    <RulePart
                      key={rule.code}
                      rule={rule}
                      mayEdit={isLead}
                      open={open === rule.code}
                      onOpen={(opens) => setOpen(opens ? rule.code : null)}
                    />
                  ))}
              </section>
            ))}
          </>
        )}
      </Loaded>
      <NotLegalAdvice />
    </Page>
  )
}
