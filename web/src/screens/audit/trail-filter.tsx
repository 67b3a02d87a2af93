import { addDays, type LocalDate } from '@amhp/shared/time/date.ts'
import { useQuery } from '@tanstack/react-query'
import { useSearchParams } from 'react-router'
import { accountsQuery } from '../../data/accounts.ts'
import { amhpsQuery } from '../../data/amhps.ts'
import { dayInAddress, reachOfAddress } from '../../parts/day-in-address.ts'
import { DayChoice } from '../../ui/day-choice.tsx'
import { Select, type SelectOption } from '../../ui/select.tsx'

interface TrailFilter {
  readonly person?: string
  readonly from?: LocalDate
  readonly to?: LocalDate
}

/** Kind, person and days to search by, kept in the address. `last` is the last day, which is part of the search. */
export function useTrailFilter() {
  const [search, setSearch] = useSearchParams()
  const person = search.get('person') ?? ''
  const from = dayInAddress(search.get('from'))
  const last = dayInAddress(search.get('last'))
  const filter: TrailFilter = {
    ...(person && { person }),
    ...(from && { from }),
    ...(last && { to: addDays(last, 1) }),
  }
  const set = (name: string, value: string) =>
    setSearch(
      (now) => {
        const next = new URLSearchParams(now)
        // An id belongs to a kind.
        if (name === 'kind') next.delete('id')
        if (value) next.set(name, value)
        else next.delete(name)
        return next
      },
      { replace: true, preventScrollReset: true },
    )
  return { filter, kind: search.get('kind') ?? '', id: search.get('id') ?? '', set }
}

type TrailFilterProps = Pick<ReturnType<typeof useTrailFilter>, 'filter' | 'kind' | 'set'> & {
  label: string
  kinds: readonly SelectOption[]
  /** Whether AMHPs without an account can be chosen. */
  withRegister: boolean
}

export function TrailFilterFields({ filter, kind, set, label, kinds, withRegister }: TrailFilterProps) {
  const { from = '', to } = filter
  return (
    <div className="field-row">
      <Select id="kind" label={label} options={kinds} value={kind} onChange={(chosen) => set('kind', chosen)} />
      <PersonSelect value={filter.person ?? ''} onChange={(chosen) => set('person', chosen)} {...{ withRegister }} />
      <DayChoice {...past} id="from" label="From" value={from} onChange={(day) => set('from', day)} />
      <DayChoice
        {...past}
        id="last"
        label="To"
        value={to ? addDays(to, -1) : ''}
        onChange={(day) => set('last', day)}
      />
    </div>
  )
}

const past = { past: true, ...reachOfAddress }

interface PersonSelectProps {
  value: string
  onChange: (id: string) => void
  withRegister: boolean
}

function PersonSelect({ value, onChange, withRegister }: PersonSelectProps) {
  const accounts = useQuery(accountsQuery).data?.accounts ?? []
  const amhps = useQuery({ ...amhpsQuery, enabled: withRegister }).data?.amhps ?? []
  const known = new Set(accounts.map(({ amhp }) => amhp))
  const people = [...accounts, ...amhps.filter(({ id }) => !known.has(id))].map(({ id, name }) => ({
    value: id,
    label: name,
  }))
  const sorted = people.sort((a, b) => a.label.localeCompare(b.label, 'en-GB'))
  return (
    <Select
      id="person"
      label="Person"
      options={[{ value: '', label: 'Everyone' }, ...sorted]}
      {...{ value, onChange }}
    />
  )
}
