import { holidayNotes } from '@amhp/shared/cover/holiday-notes.ts'
import { useMemo } from 'react'
import { Link } from 'react-router'
import { paths } from '../../paths.ts'
import { NoticePanel } from '../../ui/states.tsx'
import { useBoardView } from './board-view.ts'

/** What the duty pattern does not say about the bank holidays of the week. */
export function HolidayNotice() {
  const { rota, days } = useBoardView().data
  const notes = useMemo(
    () => holidayNotes(rota, (date) => days.find((day) => day.date === date)?.holiday ?? 'Bank holiday'),
    [rota, days],
  )
  if (notes.length === 0) return null
  return (
    <NoticePanel>
      <p>
        {notes.join(' ')} <Link to={paths.dutyPattern}>Duty pattern</Link>
      </p>
    </NoticePanel>
  )
}
