import type { BankHolidayEntry } from '@amhp/shared/contract/bank-holidays.ts'
import type { LocalDate } from '@amhp/shared/time/date.ts'
import { fullDate, longDate } from '@amhp/shared/time/wording.ts'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { bankHolidaysQuery, useChangeBankHolidays } from '../../data/bank-holidays.ts'
import { useHere } from '../../data/session.ts'
import { paths } from '../../paths.ts'
import { Button } from '../../ui/button.tsx'
import { Select } from '../../ui/field.tsx'
import { Mark } from '../../ui/mark.tsx'
import { Page } from '../../ui/page.tsx'
import { Loaded, ProblemPanel } from '../../ui/states.tsx'
import { type Column, Table } from '../../ui/table.tsx'
import { AddHoliday } from './add-holiday.tsx'
import { type changesOf, withAdded, withoutDay } from './calendar-changes.ts'

/** Bank holidays of England and Wales by year, with this service's own changes. */
export default function BankHolidays() {
  const query = useQuery(bankHolidaysQuery)
  return (
    <Page title="Bank holidays" back={{ to: paths.setUp, label: 'Set up' }}>
      <p>
        England and Wales, as announced on GOV.UK. Later years follow the usual rule and are marked provisional until
        they are announced.
      </p>
      <Loaded query={query} what="the bank holidays">
        {(calendar) => <Calendar days={calendar.days} version={calendar.version} again={() => query.refetch()} />}
      </Loaded>
    </Page>
  )
}

const statusMarks = {
  announced: <Mark tone="published">Announced</Mark>,
  provisional: <Mark tone="warning">Provisional</Mark>,
  added: <Mark tone="info">Added here</Mark>,
  removed: <Mark tone="none">Taken out here</Mark>,
} as const

interface CalendarProps {
  days: readonly BankHolidayEntry[]
  version: number
  /** Reads the list again, after someone else changed it. */
  again: () => void
}

function Calendar({ days, version, again }: CalendarProps) {
  const { account, today } = useHere()
  const mayEdit = account.roles.includes('manager')
  const change = useChangeBankHolidays()
  const years = [...new Set(days.map(({ date }) => date.slice(0, 4)))]
  const [year, setYear] = useState(years.includes(today.slice(0, 4)) ? today.slice(0, 4) : (years[0] ?? ''))
  const send = (next: ReturnType<typeof changesOf>, done?: () => void) =>
    change.mutate({ body: { ...next, version } }, { onSuccess: () => done?.() })
  const readAgain = () => {
    change.reset()
    again()
  }
  const columns: Column<BankHolidayEntry>[] = [
    { head: 'Day', names: true, cell: ({ date }) => `${longDate(date as LocalDate)} ${date.slice(0, 4)}` },
    { head: 'Name', cell: ({ name }) => name },
    { head: 'Status', cell: ({ status }) => statusMarks[status] },
  ]
  if (mayEdit) {
    columns.push({
      head: 'Change',
      cell: (day) => (
        <Button look="plain" busy={change.isPending} onClick={() => send(withoutDay(days, day))}>
          {day.status === 'removed' ? 'Put back' : day.status === 'added' ? 'Remove' : 'Take out'}
          <span className="nhsuk-u-visually-hidden"> {fullDate(day.date as LocalDate)}</span>
        </Button>
      ),
    })
  }
  return (
    <>
      {change.error && <ProblemPanel problem={change.error} again={readAgain} />}
      <Select
        id="year"
        label="Year"
        value={year}
        onChange={setYear}
        options={years.map((value) => ({ value, label: value }))}
      />
      <Table
        caption={`Bank holidays in ${year}`}
        captionHidden
        columns={columns}
        rows={days.filter(({ date }) => date.startsWith(year))}
        keyOf={({ date }) => date}
      />
      {mayEdit && (
        <AddHoliday
          taken={days.filter(({ status }) => status !== 'removed').map(({ date }) => date)}
          busy={change.isPending}
          onAdd={(date, name, done) =>
            send(withAdded(days, date, name), () => {
              setYear(date.slice(0, 4))
              done()
            })
          }
        />
      )}
    </>
  )
}
