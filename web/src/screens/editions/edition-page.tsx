import { ruleSetText } from '@amhp/shared/rules/rule-set.ts'
import { useQuery } from '@tanstack/react-query'
import { useLocation } from 'react-router'
import { editionQuery } from '../../data/rotas.ts'
import { MomentText } from '../../parts/span-text.tsx'
import { editionsPath } from '../../paths.ts'
import { screens } from '../../screen-table.ts'
import { Button } from '../../ui/button.tsx'
import { Details } from '../../ui/details.tsx'
import { Page } from '../../ui/page.tsx'
import { DonePanel, Loaded } from '../../ui/states.tsx'
import { SummaryList } from '../../ui/summary-list.tsx'
import { leftOpenText } from './edition-list.tsx'
import { EditionWeeks } from './edition-weeks.tsx'

/** One edition as published; printed, a page a week. */
export function EditionPage({ rotaId, number }: { rotaId: string; number: number }) {
  const query = useQuery(editionQuery(rotaId, number))
  const arrived = (useLocation().state as { published?: boolean } | null)?.published
  const rota = query.data?.rota
  return (
    <Page
      title={rota ? `${rota.name}, edition ${number}` : `${screens.edition.title} ${number}`}
      back={{ path: editionsPath(rotaId), title: 'All editions' }}
      wide
      actions={
        <Button look="second" small onClick={() => window.print()}>
          Print
        </Button>
      }
    >
      <Loaded query={query} what="the edition">
        {({ rota, edition, shifts }) => (
          <>
            {arrived && (
              <DonePanel>
                <p>Edition {edition.number} is published. AMHPs can now see their shifts.</p>
              </DonePanel>
            )}
            <SummaryList
              rows={[
                [
                  'Published',
                  <span key="at">
                    <MomentText at={edition.publishedAt} /> by {edition.publishedBy.name}
                  </span>,
                ],
                [
                  'Shifts',
                  edition.number === 1
                    ? String(edition.shiftCount)
                    : `${edition.shiftCount}, ${edition.changedShifts} changed since the previous edition`,
                ],
                ['Left open', `${leftOpenText(edition)}, by ${ruleSetText(edition.ruleSet)}`],
              ]}
            />
            {edition.reasons.length > 0 && <Reasons reasons={edition.reasons} />}
            <EditionWeeks rota={rota} edition={edition} shifts={shifts} />
          </>
        )}
      </Loaded>
    </Page>
  )
}

function Reasons({ reasons }: { reasons: readonly { reason: string; by: { name: string } }[] }) {
  // Not counted: a reason is kept for each thing that one gap breaks.
  const texts = new Set(reasons.map(({ reason, by }) => `${reason} (${by.name})`))
  return (
    <Details summary="Reasons given for what was left open">
      <ul>
        {[...texts].map((text) => (
          <li key={text}>{text}</li>
        ))}
      </ul>
    </Details>
  )
}
