import { ruleGroups } from '@amhp/shared/rules/finding.ts'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { rulesQuery } from '../../data/rules.ts'
import { useHere } from '../../data/session.ts'
import { NotLegalAdvice } from '../../parts/not-legal-advice.tsx'
import { paths } from '../../paths.ts'
import { Page } from '../../ui/page.tsx'
import { Loaded } from '../../ui/states.tsx'
import { RulePart } from './rule-part.tsx'
import { groupWords } from './rule-words.ts'
import './rules.scss'

/** Every rule in words, its source, level and numbers; a form for leads to change them. */
export default function RulesScreen() {
  const { account } = useHere()
  const query = useQuery(rulesQuery)
  const [open, setOpen] = useState<string | null>(null)
  const mayEdit = account.roles.includes('lead')
  return (
    <Page title="Rules and settings" back={{ to: paths.setUp, label: 'Set up' }}>
      <p>
        Rotas are judged by these rules as they are edited, when they are published, and in cover.{' '}
        {mayEdit
          ? 'You may change the level and the numbers of a rule. Each change is kept, with its reason.'
          : 'A lead of your service may change the level and the numbers of a rule.'}
      </p>
      <Loaded query={query} what="the rules">
        {({ ruleSet, rules }) => (
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
                      mayEdit={mayEdit}
                      open={open === rule.code}
                      onOpen={(opens) => setOpen(opens ? rule.code : null)}
                    />
                  ))}
              </section>
            ))}
            <p className="quiet">Version {ruleSet} of the rules.</p>
          </>
        )}
      </Loaded>
      <NotLegalAdvice />
    </Page>
  )
}
