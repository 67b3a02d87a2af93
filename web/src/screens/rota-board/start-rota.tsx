import type { Fault } from '@amhp/shared/contract/problems.ts'
import type { RotaSummary } from '@amhp/shared/contract/rotas.ts'
import { addDays, type LocalDate, parseDate } from '@amhp/shared/time/date.ts'
import { fullDate } from '@amhp/shared/time/wording.ts'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { rotasQuery, useAddRota } from '../../data/rotas.ts'
import { Button } from '../../ui/button.tsx'
import { Form } from '../../ui/faults.tsx'
import { DateInput, TextInput } from '../../ui/field.tsx'
import { Empty, Loaded } from '../../ui/states.tsx'
import type { BoardData } from './board-data.ts'
import { FirstRun } from './first-run.tsx'

const usualDays = 28

/** Where no rota covers the week: what a rota is, and a form that starts one here. */
export function StartRota({ data, isManager }: { data: BoardData; isManager: boolean }) {
  const from = data.rota.period.from
  const rotas = useQuery(rotasQuery)
  const ready = data.rota.dutyPattern.length + data.rota.dutySlots.length > 0 && data.people.length > 0
  if (!isManager) {
    return (
      <Empty title="No rota covers this week">
        <p>A manager of the service starts one.</p>
      </Empty>
    )
  }
  return (
    <>
      {!ready && <FirstRun data={data} />}
      <Empty title="No rota covers this week">
        <p>
          A rota is a stretch of days that you plan and publish as one, often four weeks. Rest and cover are checked
          across its borders.
        </p>
        <Loaded query={rotas} what="the other rotas">
          {(others) => <StartForm key={from} from={from} end={usualEnd(from, others.rotas)} />}
        </Loaded>
      </Empty>
    </>
  )
}

/** The day after the last: four weeks on, or the day on which the next rota begins. */
function usualEnd(from: LocalDate, rotas: readonly RotaSummary[]): LocalDate {
  const starts = rotas.map((rota) => rota.from as LocalDate).filter((start) => start > from)
  return [addDays(from, usualDays), ...starts].toSorted()[0]!
}

function StartForm({ from, end }: { from: LocalDate; end: LocalDate }) {
  const add = useAddRota()
  const [name, setName] = useState(`Rota from ${fullDate(from)}`)
  const [first, setFirst] = useState<string>(from)
  const [last, setLast] = useState<string>(addDays(end, -1))
  const [faults, setFaults] = useState<readonly Fault[]>([])
  const submit = () => {
    const start = parseDate(first)
    const until = parseDate(last)
    const found: Fault[] = []
    if (name.trim() === '') found.push({ path: 'name', message: 'Enter a name, such as December' })
    if (!start) found.push({ path: 'from', message: 'Choose the first day' })
    if (!until) found.push({ path: 'to', message: 'Choose the last day' })
    else if (start && until < start) found.push({ path: 'to', message: 'Choose a last day on or after the first' })
    setFaults(found)
    if (found.length === 0 && start && until) add.mutate({ body: { name, from: start, to: addDays(until, 1) } })
  }
  return (
    <Form problem={add.error} faults={faults} onSubmit={submit}>
      <TextInput id="name" label="Name" value={name} onChange={setName} maxLength={120} />
      <div className="field-row">
        <DateInput id="from" label="First day" value={first} onChange={setFirst} />
        <DateInput id="to" label="Last day" value={last} onChange={setLast} />
      </div>
      <Button type="submit" busy={add.isPending}>
        Start rota
      </Button>
    </Form>
  )
}
