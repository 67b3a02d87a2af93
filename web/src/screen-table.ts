import { type AccountRole, accountRoles, planningRoles } from '@amhp/shared/contract/endpoint.ts'

export interface Screen {
  /** Parts that begin with `:` are filled in by the functions in `paths.ts`. */
  readonly path: string
  /** The heading, unless that names what is shown. */
  readonly title: string
  /** Who sees it; the server decides for itself whom it gives what. `anyone` needs no account. */
  readonly opens: readonly AccountRole[] | 'anyone'
}

/** Every screen. `app.tsx` says which script shows it. */
const table = {
  link: { path: '/link/:token?', title: 'Choose your password', opens: 'anyone' },
  accessibility: { path: '/accessibility', title: 'Accessibility statement', opens: 'anyone' },
  help: { path: '/help', title: 'Help and keys', opens: 'anyone' },
  ownAccount: { path: '/account', title: 'Your account', opens: accountRoles },
  now: { path: '/now', title: 'On now', opens: accountRoles },
  shiftRecord: { path: '/shifts/:shiftId/record', title: 'What happened on a shift', opens: accountRoles },
  myShifts: { path: '/my-shifts', title: 'My shifts', opens: ['amhp'] },
  rotas: { path: '/rota', title: 'Rota', opens: planningRoles },
  publish: { path: '/rota/:rotaId/publish', title: 'Publish', opens: ['manager'] },
  editions: { path: '/rota/:rotaId/editions', title: 'Editions', opens: planningRoles },
  edition: { path: '/rota/:rotaId/editions/:number', title: 'Edition', opens: planningRoles },
  shiftHistory: { path: '/shifts/:shiftId/history', title: 'History of a shift', opens: planningRoles },
  cover: { path: '/cover', title: 'Cover', opens: planningRoles },
  acknowledgements: { path: '/acknowledgements', title: 'Acknowledgements', opens: planningRoles },
  notices: { path: '/notices', title: 'Notices', opens: planningRoles },
  absences: { path: '/absences', title: 'Absences', opens: planningRoles },
  newAmhp: { path: '/amhps/new', title: 'Add an AMHP', opens: ['manager'] },
  amhp: { path: '/amhps/:amhpId', title: 'AMHP', opens: planningRoles },
  account: { path: '/accounts/:accountId', title: 'Account', opens: ['lead'] },
  setUp: { path: '/set-up', title: 'Set up', opens: planningRoles },
  service: { path: '/service', title: 'Service', opens: planningRoles },
  dutyPattern: { path: '/duty-pattern', title: 'Duty pattern', opens: planningRoles },
  amhps: { path: '/amhps', title: 'AMHP register', opens: planningRoles },
  shiftCodes: { path: '/shift-codes', title: 'Shift codes', opens: planningRoles },
  bankHolidays: { path: '/bank-holidays', title: 'Bank holidays', opens: accountRoles },
  import: { path: '/import', title: 'Import a spreadsheet', opens: ['manager'] },
  derogations: { path: '/derogations', title: 'Derogations', opens: planningRoles },
  compensatoryRest: { path: '/compensatory-rest', title: 'Compensatory rest', opens: planningRoles },
  rules: { path: '/rules', title: 'Rules and settings', opens: planningRoles },
  standards: { path: '/standards', title: 'Standards', opens: planningRoles },
  accounts: { path: '/accounts', title: 'Accounts', opens: planningRoles },
  retention: { path: '/retention', title: 'Retention', opens: planningRoles },
  securityEvents: { path: '/security-events', title: 'Security events', opens: ['lead'] },
  audit: { path: '/audit', title: 'Audit trail', opens: planningRoles },
} satisfies Record<string, Screen>

export type ScreenName = keyof typeof table
export const screens: Readonly<Record<ScreenName, Screen>> = table

export const mayOpen = ({ opens }: Screen, roles: readonly AccountRole[]): boolean =>
  opens === 'anyone' || roles.some((role) => opens.includes(role))
