import { newRota, type RotaSummary } from '@amhp/shared/contract/rotas.ts'
import { andText } from '@amhp/shared/rota/lists-in-words.ts'
import { addDays, type LocalDate, parseDate } from '@amhp/shared/time/date.ts'
import { fullDate } from '@amhp/shared/time/wording.ts'
import { useQuery } from '@tanstack/react-query'
import { Link } from 'react-router'
import { rotasQuery, useAddRota } from '../../data/rotas.ts'
import { useSignedIn } from '../../data/session.ts'
import { paths } from '../../paths.ts'
import { DateInput } from '../../ui/date-input.tsx'
import { EditForm } from '../../ui/edit-form.tsx'
import { TextInput } from '../../ui/field.tsx'
import { Mark } from '../../ui/mark.tsx'
import { EmptyPanel, Loaded } from '../../ui/states.tsx'
import { useEditForm } from '../../ui/use-edit-form.ts'
import type { BoardData } from './board-data.ts'

const usualDays = 28

/** For a week without a rota: what a rota is, and a form to start one. */
export function StartRota({ data, isManager }: { data: BoardData; isManager: boolean }) {
  const from = data.rota.period.from
  const rotas = useQuery(rotasQuery)
  const ready = data.rota.dutyPattern.length + data.rota.dutySlots.length > 0 && data.people.length > 0
  if (!isManager) {
    return (
      <EmptyPanel title="No rota covers this week">
        <p>A manager of the service can start one.</p>
      </EmptyPanel>
    )
  }
  return (
    <>
      {!ready && <FirstRun data={data} />}
      <EmptyPanel title="No rota covers this week">
        <p>
          A rota is a period that you plan and publish together, often four weeks. Rest and cover are also checked
          against the rotas before and after it.
        </p>
        <Loaded query={rotas} what="the other rotas">
          {(others) => <StartForm key={from} from={from} end={usualEnd(from, others.rotas)} />}
        </Loaded>
      </EmptyPanel>
    </>
  )
}

/** Exclusive: after four weeks, or where the next rota starts. */
function usualEnd(from: LocalDate, rotas: readonly RotaSummary[]): LocalDate {
  const starts = rotas.map((rota) => rota.from).filter((start) => start > from)
  return [addDays(from, usualDays), ...starts].toSorted()[0]!
}

function StartForm({ from, end }: { from: LocalDate; end: LocalDate }) {
  const { zone } = useSignedIn()
  const add = useAddRota()
  const form = useEditForm({
    schema: newRota,
    zone,
    load: () => ({ name: `Rota from ${fullDate(from)}`, from: String(from), last: String(addDays(end, -1)) }),
    read: ({ last, ...typed }) => {
      const day = parseDate(last)
      return { ...typed, to: day ? addDays(day, 1) : last }
    },
    empty: { name: 'Enter a name, such as December', from: 'Choose the first day', to: 'Choose the last day' },
    wrong: ({ from, last }) => (last < from ? { to: 'Choose a last day on or after the first' } : {}),
    sending: add,
    save: (body) => add.mutate({ body }),
  })
  return (
    <EditForm submit="Start rota" form={form}>
      <TextInput {...form.at('name')} label="Name" maxLength={120} />
      <div className="field-row">
        <DateInput {...form.at('from')} label="First day" />
        <DateInput {...form.at('last')} id="to" label="Last day" />
      </div>
    </EditForm>
  )
}

/** The steps to set up a new service. */
function FirstRun({ data }: { data: BoardData }) {
  const { service, dutyPattern, dutySlots } = data.rota
  const steps = [
    {
      name: 'Service',
      done: service.authorities.length > 0,
      what: <>Covers {andText(service.authorities.flatMap(({ name }) => name ?? []))}.</>,
      to: paths.service,
      link: 'Change the service',
    },
    {
      name: 'Duty pattern',
      done: dutyPattern.length + dutySlots.length > 0,
      what: <>Set when duty is needed and how many people it needs, so that gaps can be found.</>,
      to: paths.dutyPattern,
      link: 'Set the duty pattern',
    },
    {
      name: 'AMHPs',
      done: data.people.length > 0,
      what: <>Add the AMHPs and their approvals, so that only approved AMHPs count as cover.</>,
      to: paths.amhps,
      link: 'Add AMHPs',
    },
    {
      name: 'First week',
      done: false,
      what: (
        <>
          Start a rota below, then place shifts, or <Link to={paths.import}>import a spreadsheet</Link>.
        </>
      ),
      to: null,
      link: '',
    },
  ]
  return (
    <section className="first-run" aria-labelledby="first-run">
      <h2 id="first-run">Set up in four steps</h2>
      <ol>
        {steps.map(({ name, done, what, to, link }) => (
          <li key={name}>
            <h3>
              {name} {done ? <Mark tone="covered">Done</Mark> : <Mark tone="none">To do</Mark>}
            </h3>
            <p>{what}</p>
            {to && <Link to={to}>{link}</Link>}
          </li>
        ))}
      </ol>
    </section>
  )
}
