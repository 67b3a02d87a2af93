import { Link } from 'react-router'
import { useSignedIn } from '../../data/session.ts'
import { mayOpen, type ScreenName, screens } from '../../screen-table.ts'
import { Page } from '../../ui/page.tsx'

/** The screens that are listed, in the order in which a new service is set up. Here, so that other pages do not load it. */
const about: Partial<Record<ScreenName, string>> = {
  service: 'Its name and the authorities it covers.',
  dutyPattern: 'When duty is needed and how many people it needs.',
  amhps: 'Who is approved, by which authority and until when.',
  shiftCodes: 'What you type to add a shift, such as D for a day.',
  bankHolidays: 'England and Wales, with your own changes.',
  import: 'Import a rota from a spreadsheet, with a preview first.',
  derogations: 'Legal grounds for giving rest later, and what each reaches.',
  compensatoryRest: 'Rest owed to each AMHP, rest given and rest overdue.',
  rules: 'The rules every rota is checked against, with their source, level and settings.',
  standards: 'The standards your service works to, so that findings can cite them.',
  accounts: 'Who can sign in, and their roles.',
  retention:
    'How long each kind of record is kept. In a new service working time is kept for 2 years and approvals for 5 years after they end, until a lead changes it.',
  audit: 'Who changed what, from what and to what.',
  securityEvents: 'Sign-ins, links, roles, downloads and refusals.',
}

export default function SetUp() {
  const { account } = useSignedIn()
  const names = Object.keys(about) as ScreenName[]
  return (
    <Page title={screens.setUp.title}>
      <p>To set up a new service, start at the top: each step builds on the one before.</p>
      <ol>
        {names
          .filter((name) => mayOpen(screens[name], account.roles))
          .map((name) => (
            <li key={name}>
              <Link to={screens[name].path}>{screens[name].title}</Link>
              <br />
              <span className="quiet">{about[name]}</span>
            </li>
          ))}
      </ol>
    </Page>
  )
}
