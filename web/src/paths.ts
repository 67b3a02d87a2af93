import { type ScreenName, screens } from './screen-table.ts'

const part = (text: string | number) => encodeURIComponent(text)

const entries = Object.entries(screens).map(([name, { path }]) => [name, path] as const)

/** The addresses of the screens. Patterns hold `:name`; the functions below fill them. */
export const paths = { home: '/', ...(Object.fromEntries(entries) as Record<ScreenName, string>) }

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
