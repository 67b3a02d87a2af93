import { mostDays } from '@amhp/shared/rota/values.ts'
import { addDays } from '@amhp/shared/time/date.ts'
import { durationText, fullDate, longMoment } from '@amhp/shared/time/wording.ts'
import { useQuery } from '@tanstack/react-query'
import { useSearchParams } from 'react-router'
import { coverQuery } from '../../data/cover.ts'
import { useHere } from '../../data/session.ts'
import { NotLegalAdvice } from '../../parts/not-legal-advice.tsx'
import { paths } from '../../paths.ts'
import { ButtonLink } from '../../ui/button.tsx'
import { Page } from '../../ui/page.tsx'
import { Empty, Loaded, Notice } from '../../ui/states.tsx'
import './cover.scss'
import { GapList } from './gap-list.tsx'
import { MeasuredTable } from './measured-table.tsx'
import { bandMeasures, floorMeasures } from './measures.ts'
import { readPeriod } from './period.ts'
import { PeriodChooser } from './period-chooser.tsx'
import { RulesTable } from './rules-table.tsx'

/** Cover for leads: true percentages of a period, findings by rule, and every gap of the next 12 weeks. */
export default function Cover() {
  const { today, zone } = useHere()
  const [search] = useSearchParams()
  const period = readPeriod(search, today)
  const query = useQuery(coverQuery(period.from, period.to))
  return (
    <Page
      title="Cover"
      actions={
        <>
          <ButtonLink look="second" small to={paths.acknowledgements}>
            Acknowledgements
          </ButtonLink>
          <ButtonLink look="second" small to={paths.notices}>
            Notices
          </ButtonLink>
        </>
      }
    >
      <p>
        Published shifts only, measured against what the duty pattern needs. Each number opens the shifts or findings
        behind it.
      </p>
      <GapList />
      <section aria-labelledby="period">
        <h2 id="period">Cover of a period</h2>
        {!period.shown && (
          <Notice>
            <p>
              The days that this address asks for cannot be shown: it needs a first day and a later one, at most{' '}
              {mostDays} days on. These are the next 4 weeks.
            </p>
          </Notice>
        )}
        <PeriodChooser key={`${period.from} ${period.to}`} period={period} />
        <Loaded query={query} what="cover">
          {(cover) => (
            <>
              <p>
                {fullDate(period.from)} to {fullDate(addDays(period.to, -1))}: {durationText(cover.periodMinutes)}.
                {cover.unpublishedMinutes > 0 &&
                  ` Of these, ${durationText(cover.unpublishedMinutes)} are not published yet: neither covered nor a gap.`}
              </p>
              {cover.floor.length === 0 ? (
                <Empty title="No authority is entered yet">
                  <p>Cover is measured for each authority that the service answers for.</p>
                  <ButtonLink look="second" small to={paths.service}>
                    Enter the authorities
                  </ButtonLink>
                </Empty>
              ) : (
                <MeasuredTable
                  caption="The 24-hour floor: one AMHP at all times"
                  rows={floorMeasures(cover)}
                  period={period}
                  shifts={cover.shifts}
                />
              )}
              {cover.bands.length === 0 ? (
                <Empty title="No duty is needed in these days yet">
                  <p>The duty pattern says when duty is needed and by how many. Cover of each band appears here.</p>
                  <ButtonLink look="second" small to={paths.dutyPattern}>
                    Go to the duty pattern
                  </ButtonLink>
                </Empty>
              ) : (
                <MeasuredTable
                  caption="The bands of the duty pattern"
                  rows={bandMeasures(cover)}
                  period={period}
                  shifts={cover.shifts}
                />
              )}
              <h3>Findings by rule</h3>
              <RulesTable cover={cover} />
              <NotLegalAdvice />
              <p className="quiet">As of {longMoment(zone, cover.asOf)}.</p>
            </>
          )}
        </Loaded>
      </section>
    </Page>
  )
}
