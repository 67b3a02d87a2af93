import type { Notice } from '@amhp/shared/contract/notices.ts'
import { useInfiniteQuery } from '@tanstack/react-query'
import { noticesQuery } from '../../data/notices.ts'
import { NotLegalAdvice } from '../../parts/not-legal-advice.tsx'
import { screens } from '../../screen-table.ts'
import { Details } from '../../ui/details.tsx'
import { Page } from '../../ui/page.tsx'
import { ShowMore } from '../../ui/show-more.tsx'
import { EmptyPanel, Loaded } from '../../ui/states.tsx'
import { NoticeLine } from './notice-line.tsx'
import './notices.scss'

export default function Notices() {
  const query = useInfiniteQuery(noticesQuery)
  return (
    <Page title={screens.notices.title}>
      <p>
        When something changes after a rota is published, such as an absence or an approval, the rota is checked again.
        New findings are listed here for the manager who owns the rota.
      </p>
      <Loaded query={query} what="the notices">
        {({ pages }) => {
          const notices = pages.flatMap((page) => page.notices)
          const seen = notices.filter((notice) => notice.seen !== null)
          const unseen = notices.filter((notice) => notice.seen === null)
          return (
            <>
              {unseen.length === 0 && (
                <EmptyPanel title="No new notices">
                  <p>
                    Nothing new has come up in a published rota that nobody has seen. What was open when it was
                    published is on the board and under Cover.
                  </p>
                </EmptyPanel>
              )}
              <NoticeSection title="About your rotas" notices={unseen.filter(({ mine }) => mine)} />
              <NoticeSection title="About other rotas" notices={unseen.filter(({ mine }) => !mine)} />
              {seen.length > 0 && (
                <Details summary={`Seen in the last 4 weeks (${seen.length})`}>
                  <NoticeLines notices={seen} />
                </Details>
              )}
              <ShowMore query={query} label="Show older notices" />
              <NotLegalAdvice />
            </>
          )
        }}
      </Loaded>
    </Page>
  )
}

function NoticeSection({ title, notices }: { title: string; notices: readonly Notice[] }) {
  if (notices.length === 0) return null
  return (
    <section aria-label={title}>
      <h2>
        {title} <span className="quiet">({notices.length})</span>
      </h2>
      <NoticeLines notices={notices} />
    </section>
  )
}

const NoticeLines = ({ notices }: { notices: readonly Notice[] }) => (
  <ul className="notice-lines">
    {notices.map((notice) => (
      <NoticeLine key={notice.id} notice={notice} />
    ))}
  </ul>
)
