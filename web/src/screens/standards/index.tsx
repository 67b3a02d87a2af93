import { useQuery } from '@tanstack/react-query'
import { rulesQuery } from '../../data/rules.ts'
import { useSignedIn } from '../../data/session.ts'
import { standardsQuery } from '../../data/standards.ts'
import { screens } from '../../screen-table.ts'
import { Page } from '../../ui/page.tsx'
import { Loaded } from '../../ui/states.tsx'
import { StandardsEditor } from './standards-editor.tsx'
import './standards.scss'

/** The standards this service works to, with their wording and the rules linked to them. */
export default function StandardsScreen() {
  const { isLead } = useSignedIn()
  const standards = useQuery(standardsQuery)
  const rules = useQuery(rulesQuery)
  return (
    <Page title={screens.standards.title} back={screens.setUp}>
      <Loaded query={standards} what="the standards">
        {(stored) => (
          <Loaded query={rules} what="the rules">
            {(known) => <StandardsEditor stored={stored} rules={known.rules} mayEdit={isLead} />}
          </Loaded>
        )}
      </Loaded>
    </Page>
  )
}
