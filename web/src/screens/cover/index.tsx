import { mostDays } from '@amhp/shared/rota/values.ts'
import { addDays } from '@amhp/shared/time/date.ts'
import { durationText, fullDate, longMoment } from '@amhp/shared/time/wording.ts'
import { useQuery } from '@tanstack/react-query'
import { useSearchParams } from 'react-router'
import { coverQuery } from '../../data/cover.ts'
import { useSignedIn } from '../../data/session.ts'
import { NotLegalAdvice } from '../../parts/not-legal-advice.tsx'
import { paths } from '../../paths.ts'
import { screens } from '../../screen-table.ts'
import { ButtonLink } from '../../ui/button.tsx'
import { Page } from '../../ui/page.tsx'
import { EmptyPanel, Loaded, NoticePanel } from '../../ui/states.tsx'
import './cover.scss'
import { GapList } from './gap-list.tsx'
import { MeasuredTable } from './measured-table.tsx'
import { bandMeasures, floorMeasures } from './measures.ts'
import { readPeriod } from './period.ts'
import { PeriodChooser } from './period-chooser.tsx'
import { RulesTable } from './rules-table.tsx'

/** Cover for leads: percentages for a period, findings by rule, and every gap of the next 12 weeks. */
export default function Cover() {
  const { today, zone } = useSignedIn()
  const [search] = useSearchParams()
  const period = readPeriod(search, today)
  const query = useQuery(coverQuery(period.from, period.to))
  return (
    <Page
      title={screens.cover.title}
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
        This counts published shifts only and compares them with the duty pattern. Select a number to see the shifts or
        findings behind it.
      </p>
      <GapList />
      <section aria-labelledby="period">
        <h2 id="period">Cover for a period</h2>
        {!period.shown && (
          <NoticePanel>
            <p>
              The dates in this web address cannot be shown, so these are the next 4 weeks. Choose a first day and a
              last day, at most {mostDays} days in all.
            </p>
          </NoticePanel>
        )}
        <PeriodChooser key={`${period.from} ${period.to}`} period={period} />
        <Loaded query={query} what="cover">
          {(cover) => (
            <>
              <p>
                {fullDate(period.from)} to {fullDate(addDays(period.to, -1))}: {durationText(cover.periodMinutes)}.
                {cover.unpublishedMinutes > 0 &&
                  ` Of this, ${durationText(cover.unpublishedMinutes)} is not published yet and counts as neither covered nor a gap.`}
              </p>
              {cover.floor.length === 0 ? (
                <EmptyPanel title="No authorities added yet">
                  <p>Cover is measured for each authority that the service covers.</p>
                  <ButtonLink look="second" small to={paths.service}>
                    Add authorities
                  </ButtonLink>
                </EmptyPanel>
              ) : (
                <MeasuredTable
                  caption="The 24-hour floor: one AMHP at all times"
                  rowHead="Authority"
                  rows={floorMeasures(cover)}
                  period={period}
                  shifts={cover.shifts}
                />
              )}
              {cover.bands.length === 0 ? (
                <EmptyPanel title="No duty needed in this period">
                  <p>
                    The duty pattern sets when duty is needed and how many people it needs. Cover for each band appears
                    here.
                  </p>
                  <ButtonLink look="second" small to={paths.dutyPattern}>
                    Go to the duty pattern
                  </ButtonLink>
                </EmptyPanel>
              ) : (
                <MeasuredTable
                  caption="Bands in the duty pattern"
                  rowHead="Band"
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
