import type { AccountRole } from '@amhp/shared/contract/endpoint.ts'
import { Link } from 'react-router'
import { useHere } from '../../data/session.ts'
import { paths } from '../../paths.ts'
import { Page } from '../../ui/page.tsx'

interface Entry {
  to: string
  title: string
  about: string
  roles?: readonly AccountRole[]
}

/** In the order in which an empty service is set up. */
const entries: readonly Entry[] = [
  { to: paths.service, title: 'Service', about: 'Its name and the authorities whose duty it answers for.' },
  { to: paths.dutyPattern, title: 'Duty pattern', about: 'When duty is needed and how many people it needs.' },
  { to: paths.amhps, title: 'AMHP register', about: 'Who is approved, by which authority and until when.' },
  { to: paths.shiftCodes, title: 'Shift codes', about: 'What you type to place a shift, such as D for a day.' },
  { to: paths.bankHolidays, title: 'Bank holidays', about: 'England and Wales, with your own changes.' },
  {
    to: paths.import,
    title: 'Import a spreadsheet',
    about: 'Bring in a rota kept as a spreadsheet, with a preview first.',
    roles: ['manager'],
  },
  {
    to: paths.derogations,
    title: 'Derogations',
    about: 'Grounds on which rest may be given later.',
  },
  {
    to: paths.compensatoryRest,
    title: 'Compensatory rest',
    about: 'Rest owed to each AMHP, given and overdue.',
  },
  {
    to: paths.rules,
    title: 'Rules and settings',
    about: 'The rules that every rota is checked against: their wording, source, level and settings.',
  },
  {
    to: paths.standards,
    title: 'Standards',
    about: 'The standards your service works to, in their own words, for findings to cite.',
  },
  { to: paths.accounts, title: 'Accounts', about: 'Who may sign in, and as what.' },
  { to: paths.retention, title: 'Retention', about: 'How long each kind of record is kept, and what happens then.' },
  { to: paths.audit, title: 'Audit trail', about: 'Who changed what, newest first.' },
]

export default function SetUp() {
  const { account } = useHere()
  const shown = entries.filter(({ roles }) => !roles || roles.some((role) => account.roles.includes(role)))
  return (
    <Page title="Set up">
      <p>Set up a new service from the top down: each step builds on the one before.</p>
      <ol>
        {shown.map(({ to, title, about }) => (
          <li key={to}>
            <Link to={to}>{title}</Link>
            <br />
            <span className="quiet">{about}</span>
          </li>
        ))}
      </ol>
    </Page>
  )
}
