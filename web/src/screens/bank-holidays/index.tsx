import type { BankHolidayEntry, BankHolidays } from '@amhp/shared/contract/bank-holidays.ts'
import type { ClockTime } from '@amhp/shared/time/clock-time.ts'
import { fullDate, longDate } from '@amhp/shared/time/wording.ts'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { bankHolidaysQuery, useChangeBankHolidays } from '../../data/bank-holidays.ts'
import { useSignedIn } from '../../data/session.ts'
import { screens } from '../../screen-table.ts'
import { Button } from '../../ui/button.tsx'
import { HiddenText } from '../../ui/hidden-text.tsx'
import { Mark } from '../../ui/mark.tsx'
import { Page } from '../../ui/page.tsx'
import { Select } from '../../ui/select.tsx'
import { Loaded } from '../../ui/states.tsx'
import { type Column, Table } from '../../ui/table.tsx'
import { SaveWhole, useWholeEdit } from '../../ui/whole-edit.tsx'
import { AddHoliday } from './add-holiday.tsx'
import { ownChanges, withAdded, withToggled } from './calendar-changes.ts'

/** Bank holidays of England and Wales by year, with this service's own changes. */
export default function BankHolidaysScreen() {
  const query = useQuery(bankHolidaysQuery)
  return (
    <Page title={screens.bankHolidays.title} back={screens.setUp}>
      <p>
        England and Wales, as announced on GOV.UK. Later years are calculated and marked provisional until they are
        announced.
      </p>
      <Loaded query={query} what="the bank holidays">
        {(stored) => <Calendar stored={stored} />}
      </Loaded>
    </Page>
  )
}

const statusMarks = {
  announced: <Mark tone="published">Announced</Mark>,
  provisional: <Mark tone="warning">Provisional</Mark>,
  added: <Mark tone="info">Added locally</Mark>,
  removed: <Mark tone="none">Removed locally</Mark>,
} as const

const fromText = (from: ClockTime | null) => (from ? ` from ${from}` : '')
const dayText = ({ date, from }: BankHolidayEntry) => `${longDate(date)} ${date.slice(0, 4)}${fromText(from)}`

const changeWords = { announced: 'kept', provisional: 'kept', added: 'added', removed: 'removed' } as const

function Calendar({ stored }: { stored: BankHolidays }) {
  const { isManager, today } = useSignedIn()
  const change = useChangeBankHolidays()
  const edit = useWholeEdit({
    query: bankHolidaysQuery,
    stored,
    saving: change,
    send: (calendar, then) => change.mutate({ body: ownChanges(calendar) }, then),
  })
  const { days } = edit.value
  const years = [...new Set(days.map(({ date }) => date.slice(0, 4)))]
  const [year, setYear] = useState(years.includes(today.slice(0, 4)) ? today.slice(0, 4) : (years[0] ?? ''))
  const columns: Column<BankHolidayEntry>[] = [
    { head: 'Day', names: true, cell: dayText },
    { head: 'Name', cell: ({ name }) => name },
    { head: 'Status', cell: ({ status }) => statusMarks[status] },
  ]
  if (isManager) {
    columns.push({
      head: 'Change',
      cell: (day) => (
        <Button look="plain" busy={edit.isBusy} onClick={() => edit.save(withToggled(edit.value, day))}>
          {day.status === 'removed' ? 'Restore' : 'Remove'}
          <HiddenText> {fullDate(day.date)}</HiddenText>
        </Button>
      ),
    })
  }
  return (
    <>
      <SaveWhole
        edit={edit}
        words={{
          days: [
            'Days',
            'date',
            ({ date, name, from, status }) => `${fullDate(date)}${fromText(from)}, ${name}, ${changeWords[status]}`,
          ],
        }}
      />
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
      {isManager && (
        <AddHoliday
          taken={days.filter(({ status }) => status !== 'removed').map(({ date }) => date)}
          busy={edit.isBusy}
          onAdd={(added, done) =>
            edit.save(withAdded(edit.value, added), () => {
              setYear(added.date.slice(0, 4))
              done()
            })
          }
        />
      )}
    </>
  )
}
