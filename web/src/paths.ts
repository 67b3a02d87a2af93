const part = (text: string | number) => encodeURIComponent(text)

/** Every address of the pages. Patterns hold `:name`; the functions below fill them. */
export const paths = {
  home: '/',
  link: '/link/:token',
  myShifts: '/my-shifts',
  now: '/now',
  cover: '/cover',
  rotas: '/rota',
  publish: '/rota/:rotaId/publish',
  editions: '/rota/:rotaId/editions',
  edition: '/rota/:rotaId/editions/:number',
  shiftHistory: '/shifts/:shiftId/history',
  shiftRecord: '/shifts/:shiftId/record',
  acknowledgements: '/acknowledgements',
  notices: '/notices',
  absences: '/absences',
  derogations: '/derogations',
  compensatoryRest: '/compensatory-rest',
  amhps: '/amhps',
  newAmhp: '/amhps/new',
  amhp: '/amhps/:amhpId',
  setUp: '/set-up',
  dutyPattern: '/duty-pattern',
  bankHolidays: '/bank-holidays',
  shiftCodes: '/shift-codes',
  import: '/import',
  accounts: '/accounts',
  account: '/accounts/:accountId',
  audit: '/audit',
  retention: '/retention',
  rules: '/rules',
  standards: '/standards',
  service: '/service',
  ownAccount: '/account',
  accessibility: '/accessibility',
  help: '/help',
} as const

export const publishPath = (rotaId: string) => `/rota/${part(rotaId)}/publish`
export const editionsPath = (rotaId: string) => `/rota/${part(rotaId)}/editions`
export const editionPath = (rotaId: string, number: number) => `/rota/${part(rotaId)}/editions/${part(number)}`
export const shiftHistoryPath = (shiftId: string) => `/shifts/${part(shiftId)}/history`
export const shiftRecordPath = (shiftId: string) => `/shifts/${part(shiftId)}/record`
export const amhpPath = (amhpId: string) => `/amhps/${part(amhpId)}`
export const accountPath = (accountId: string) => `/accounts/${part(accountId)}`
export const auditPath = (kind: string, id: string) => `/audit?kind=${part(kind)}&id=${part(id)}`
/** The board at the week that holds a day. */
export const rotaPath = (date: string) => `/rota?from=${part(date)}`
