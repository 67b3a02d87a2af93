import type { paths } from '@amhp/web/paths.ts'

export type Role = 'manager' | 'lead' | 'amhp'

export interface ScreenOf {
  /** An address of the example service. */
  readonly at: string
  readonly title: RegExp
  /** Who may open it; `anyone` needs no account. */
  readonly opens: readonly Role[] | 'anyone'
}

const everyone = ['manager', 'lead', 'amhp'] as const
const planners = ['manager', 'lead'] as const

/** Every screen: an address, its heading and who may open it. */
export const screens: Readonly<Record<Exclude<keyof typeof paths, 'home'>, ScreenOf>> = {
  link: { at: '/link/not-a-link', title: /^Choose your password/, opens: 'anyone' },
  myShifts: { at: '/my-shifts', title: /^My shifts/, opens: ['amhp'] },
  now: { at: '/now', title: /^On now/, opens: everyone },
  cover: { at: '/cover', title: /^Cover/, opens: planners },
  rotas: { at: '/rota', title: /^Rota/, opens: planners },
  publish: { at: '/rota/rota-1/publish', title: /^Publish/, opens: ['manager'] },
  editions: { at: '/rota/rota-1/editions', title: /^Editions/, opens: planners },
  edition: { at: '/rota/rota-1/editions/1', title: /edition 1|^Edition 1/, opens: planners },
  shiftHistory: { at: '/shifts/2026-12-11.DF.1/history', title: /^History/, opens: planners },
  shiftRecord: { at: '/shifts/2026-12-11.DF.1/record', title: /^What happened on a shift/, opens: everyone },
  acknowledgements: { at: '/acknowledgements', title: /^Acknowledgements/, opens: planners },
  notices: { at: '/notices', title: /^Notices/, opens: planners },
  absences: { at: '/absences', title: /^Absences/, opens: planners },
  derogations: { at: '/derogations', title: /^Derogations/, opens: planners },
  compensatoryRest: { at: '/compensatory-rest', title: /^Compensatory rest/, opens: planners },
  amhps: { at: '/amhps', title: /^AMHP register/, opens: planners },
  newAmhp: { at: '/amhps/new', title: /^Add an AMHP/, opens: ['manager'] },
  amhp: { at: '/amhps/tom-bell', title: /^Tom Bell|^AMHP/, opens: planners },
  setUp: { at: '/set-up', title: /^Set up/, opens: planners },
  dutyPattern: { at: '/duty-pattern', title: /^Duty pattern/, opens: planners },
  bankHolidays: { at: '/bank-holidays', title: /^Bank holidays/, opens: everyone },
  shiftCodes: { at: '/shift-codes', title: /^Shift codes/, opens: planners },
  import: { at: '/import', title: /^Import a spreadsheet/, opens: ['manager'] },
  accounts: { at: '/accounts', title: /^Accounts/, opens: planners },
  account: { at: '/accounts/tom-bell', title: /^Tom Bell|^Account/, opens: ['lead'] },
  audit: { at: '/audit', title: /^Audit trail/, opens: planners },
  retention: { at: '/retention', title: /^Retention/, opens: planners },
  rules: { at: '/rules', title: /^Rules and settings/, opens: planners },
  standards: { at: '/standards', title: /^Standards/, opens: planners },
  service: { at: '/service', title: /^Service/, opens: planners },
  ownAccount: { at: '/account', title: /^Your account/, opens: everyone },
  accessibility: { at: '/accessibility', title: /^Accessibility statement/, opens: 'anyone' },
  help: { at: '/help', title: /^Help/, opens: 'anyone' },
}

export const everyScreen = Object.values(screens)
export const mayOpen = ({ opens }: ScreenOf, role: Role): boolean => opens === 'anyone' || opens.includes(role)
