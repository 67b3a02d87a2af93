import { Link } from 'react-router'
import { paths } from '../../paths.ts'
import { Mark } from '../../ui/mark.tsx'
import type { BoardData } from './board-data.ts'

/** A new service, step by step: service, duty pattern, AMHPs, first week. */
export function FirstRun({ data }: { data: BoardData }) {
  const { service, dutyPattern, dutySlots } = data.rota
  const steps = [
    {
      name: 'Service',
      done: service.authorities.length > 0,
      what: <>Answers for {service.authorities.map(({ name }) => name).join(' and ')}.</>,
      to: paths.service,
      does: 'Change the service',
    },
    {
      name: 'Duty pattern',
      done: dutyPattern.length + dutySlots.length > 0,
      what: <>Say when duty is needed and by how many, so that gaps can be found.</>,
      to: paths.dutyPattern,
      does: 'Set the duty pattern',
    },
    {
      name: 'AMHPs',
      done: data.people.length > 0,
      what: <>Add the AMHPs and their approvals, so that only those who may act count as cover.</>,
      to: paths.amhps,
      does: 'Add AMHPs',
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
      does: '',
    },
  ]
  return (
    <section className="first-run" aria-labelledby="first-run">
      <h2 id="first-run">Set up in four steps</h2>
      <ol>
        {steps.map(({ name, done, what, to, does }) => (
          <li key={name}>
            <h3>
              {name} {done ? <Mark tone="covered">Done</Mark> : <Mark tone="none">To do</Mark>}
            </h3>
            <p>{what}</p>
            {to && <Link to={to}>{does}</Link>}
          </li>
        ))}
      </ol>
    </section>
  )
}
