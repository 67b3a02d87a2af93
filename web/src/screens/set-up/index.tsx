import { Link } from 'react-router'
import { useSignedIn } from '../../data/session.ts'
import { paths } from '../../paths.ts'
import { Page } from '../../ui/page.tsx'

interface SetUpEntry {
  to: string
  title: string
  about: string
  managersOnly?: boolean
}

/** In the order in which a new service is set up. */
const entries: readonly SetUpEntry[] = [
  { to: paths.service, title: 'Service', about: 'Its name and the authorities it covers.' },
  { to: paths.dutyPattern, title: 'Duty pattern', about: 'When duty is needed and how many people it needs.' },
  { to: paths.amhps, title: 'AMHP register', about: 'Who is approved, by which authority and until when.' },
  { to: paths.shiftCodes, title: 'Shift codes', about: 'What you type to add a shift, such as D for a day.' },
  { to: paths.bankHolidays, title: 'Bank holidays', about: 'England and Wales, with your own changes.' },
  {
    to: paths.import,
    title: 'Import a spreadsheet',
    about: 'Import a rota from a spreadsheet, with a preview first.',
    managersOnly: true,
  },
  {
    to: paths.derogations,
    title: 'Derogations',
    about: 'Legal grounds for giving rest later.',
  },
  {
    to: paths.compensatoryRest,
    title: 'Compensatory rest',
    about: 'Rest owed to each AMHP, rest given and rest overdue.',
  },
  {
    to: paths.rules,
    title: 'Rules and settings',
    about: 'The rules every rota is checked against, with their source, level and settings.',
  },
  {
    to: paths.standards,
    title: 'Standards',
    about: 'The standards your service works to, so that findings can cite them.',
  },
  { to: paths.accounts, title: 'Accounts', about: 'Who can sign in, and their roles.' },
  { to: paths.retention, title: 'Retention', about: 'How long each kind of record is kept, and what happens then.' },
  { to: paths.audit, title: 'Audit trail', about: 'Who changed what, newest first.' },
]

export default function SetUp() {
  const { isManager } = useSignedIn()
  const shown = entries.filter(({ managersOnly }) => isManager || !managersOnly)
  return (
    <Page title="Set up">
      <p>To set up a new service, start at the top: each step builds on the one before.</p>
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
