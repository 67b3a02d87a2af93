import type { Fault } from '@amhp/shared/contract/problems.ts'
import { mostDays } from '@amhp/shared/rota/values.ts'
import { addDays, daysBetween } from '@amhp/shared/time/date.ts'
import { unreadDate } from '@amhp/shared/time/typed-date.ts'
import { useState } from 'react'
import { useSearchParams } from 'react-router'
import { useSignedIn } from '../../data/session.ts'
import { dayInAddress, reachOfAddress } from '../../parts/day-in-address.ts'
import { Button } from '../../ui/button.tsx'
import { DateInput } from '../../ui/date-input.tsx'
import { Form } from '../../ui/faults.tsx'
import { type Period, usualPeriods } from './period.ts'

/** First and last day, kept in the address so that a period can be bookmarked and shared. */
export function PeriodChooser({ period }: { period: Period }) {
  const { today } = useSignedIn()
  const [, setSearch] = useSearchParams()
  const [from, setFrom] = useState<string>(period.from)
  const [last, setLast] = useState<string>(addDays(period.to, -1))
  const [faults, setFaults] = useState<Fault[]>([])

  const show = (chosen: Period) => {
    setFrom(chosen.from)
    setLast(addDays(chosen.to, -1))
    setFaults([])
    setSearch({ from: chosen.from, to: chosen.to }, { preventScrollReset: true })
  }
  const submit = () => {
    const first = dayInAddress(from)
    const end = dayInAddress(last)
    if (!first) return setFaults([{ path: 'from', message: noDay(from, 'Enter the first day') }])
    if (!end) return setFaults([{ path: 'last', message: noDay(last, 'Enter the last day') }])
    if (end < first) return setFaults([{ path: 'last', message: 'Choose a last day on or after the first' }])
    if (daysBetween(first, end) >= mostDays)
      return setFaults([{ path: 'last', message: `Choose ${mostDays} days or fewer` }])
    show({ from: first, to: addDays(end, 1) })
  }
  return (
    <Form faults={faults} onSubmit={submit} unsaved={false} className="period">
      <div className="field-row">
        <DateInput {...reachOfAddress} id="from" label="First day" value={from} onChange={setFrom} />
        <DateInput {...reachOfAddress} id="last" label="Last day" value={last} onChange={setLast} />
        <Button type="submit" small look="second">
          Show these days
        </Button>
      </div>
      <div className="period__usual">
        {usualPeriods.map(({ label, of }) => {
          const usual = of(today)
          const current = usual.from === period.from && usual.to === period.to
          return (
            <button
              key={label}
              type="button"
              className="plain-button"
              aria-pressed={current}
              onClick={() => show(usual)}
            >
              {label}
            </button>
          )
        })}
      </div>
    </Form>
  )
}

const noDay = (typed: string, empty: string): string => {
  if (typed === '') return empty
  return unreadDate(typed) ?? 'Enter a day from 2000 to 2150'
}
