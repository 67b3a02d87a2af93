import { useQuery } from '@tanstack/react-query'
import { bankHolidaysQuery } from '../../data/bank-holidays.ts'
import { dutyPatternQuery } from '../../data/duty-pattern.ts'
import { serviceQuery } from '../../data/service.ts'
import { useSignedIn } from '../../data/session.ts'
import { screens } from '../../screen-table.ts'
import { Page } from '../../ui/page.tsx'
import { Loaded } from '../../ui/states.tsx'
import './duty-pattern.scss'
import { PatternEditor } from './pattern-editor.tsx'

/** When duty is needed and how many people it needs, with an example week that follows each change. */
export default function DutyPatternScreen() {
  const { isManager } = useSignedIn()
  const pattern = useQuery(dutyPatternQuery)
  const service = useQuery(serviceQuery)
  const holidays = useQuery(bankHolidaysQuery)
  return (
    <Page title={screens.dutyPattern.title} back={screens.setUp}>
      <Loaded query={pattern} what="the duty pattern">
        {(stored) => (
          <Loaded query={service} what="the service">
            {({ authorities }) => (
              <PatternEditor
                stored={stored}
                authorities={authorities}
                holidays={(holidays.data?.days ?? []).filter(({ status }) => status !== 'removed')}
                mayEdit={isManager}
              />
            )}
          </Loaded>
        )}
      </Loaded>
    </Page>
  )
}
