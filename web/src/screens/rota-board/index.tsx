import { addDays, type LocalDate, mondayOf } from '@amhp/shared/time/date.ts'
import { keepPreviousData, useQuery, useQueryClient } from '@tanstack/react-query'
import { useCallback, useEffect } from 'react'
import { useSearchParams } from 'react-router'
import { boardQuery, type CachedBoard } from '../../data/board.ts'
import { useSignedIn } from '../../data/session.ts'
import { dayInAddress } from '../../parts/day-in-address.ts'
import { screens } from '../../screen-table.ts'
import { Page } from '../../ui/page.tsx'
import { Loaded, NoticePanel } from '../../ui/states.tsx'
import { Board } from './board.tsx'
import { useBoardData } from './board-data.ts'
import './rota-board.scss'
import { type DraftControls, useDraft } from './draft/use-draft.ts'
import { StartRota } from './start-rota.tsx'
import { WeekChoice } from './week-choice.tsx'

/** The rota board: a week, people down and days across. */
export default function RotaBoard() {
  const { account, today } = useSignedIn()
  const { from, setFrom, notShown } = useWeek(today)
  const query = useQuery({
    ...boardQuery(from, addDays(from, 7)),
    // Keeps the last week until the next has loaded, so that focus is not lost.
    placeholderData: keepPreviousData,
  })
  useNeighbours(from)
  // Outside the week, so that edits are sent whichever week is shown.
  const draft = useDraft(account.id)
  return (
    <Page title={screens.rotas.title} wide>
      {notShown !== null && (
        <NoticePanel>
          <p>The date “{notShown.slice(0, 40)}” cannot be shown, so this is the current week.</p>
        </NoticePanel>
      )}
      <Loaded query={query} what="the rota">
        {(board) => <BoardWeek board={board} draft={draft} from={from} onWeek={setFrom} />}
      </Loaded>
    </Page>
  )
}

interface BoardWeekProps {
  board: CachedBoard
  draft: DraftControls
  from: LocalDate
  onWeek: (day: LocalDate) => void
}

function BoardWeek({ board, draft, from, onWeek }: BoardWeekProps) {
  const { isManager, today } = useSignedIn()
  const data = useBoardData(board)
  if (data.rotas.length > 0)
    return <Board data={data} draft={draft} isManager={isManager} week={from} onWeek={onWeek} />
  return (
    <>
      <WeekChoice week={from} today={today} onWeek={onWeek} />
      <StartRota data={data} isManager={isManager} />
    </>
  )
}

/** The Monday of the week in the address, or of this week; `notShown` is an address that is not valid. */
function useWeek(today: LocalDate) {
  const [search, setSearch] = useSearchParams()
  const setFrom = useCallback((day: LocalDate) => setSearch({ from: mondayOf(day) }), [setSearch])
  const asked = search.get('from')
  const day = dayInAddress(asked)
  return { from: mondayOf(day ?? today), setFrom, notShown: day ? null : asked || null }
}

/** Prefetches the weeks on either side. */
function useNeighbours(from: LocalDate) {
  const client = useQueryClient()
  useEffect(() => {
    const timer = setTimeout(() => {
      for (const monday of [addDays(from, 7), addDays(from, -7)]) {
        client.prefetchQuery(boardQuery(monday, addDays(monday, 7)))
      }
    }, 600)
    return () => clearTimeout(timer)
  }, [from, client])
}
