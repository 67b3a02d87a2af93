import { useSignedIn } from '../../../data/session.ts'
import { HiddenText } from '../../../ui/hidden-text.tsx'
import { rotaOnDay } from '../board-data.ts'
import { useBoardView } from '../board-view.ts'

export function GridHead() {
  const { data } = useBoardView()
  const { today } = useSignedIn()
  return (
    <thead>
      <tr>
        <th scope="col" className="board-grid__corner">
          <HiddenText>Person</HiddenText>
        </th>
        {data.days.map((day) => (
          <th
            key={day.date}
            scope="col"
            className={`board-grid__day${day.holiday ? ' board-grid__day--holiday' : ''}`}
            aria-current={day.date === today ? 'date' : undefined}
          >
            <span className="board-grid__date">{day.label}</span>
            {day.date === today && <span className="board-grid__note"> Today</span>}
            {day.holiday && <span className="board-grid__note"> {day.holiday}</span>}
            {day.hours !== 24 && (
              <span className="board-grid__note board-grid__note--clock">
                {' '}
                {day.hours} hours: clocks go {day.hours < 24 ? 'forward' : 'back'}
              </span>
            )}
            {!rotaOnDay(data.rotas, day.date) && <span className="board-grid__note"> No rota</span>}
          </th>
        ))}
        <th scope="col" className="board-grid__hours">
          Hours
        </th>
      </tr>
    </thead>
  )
}
