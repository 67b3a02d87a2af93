import type { AccountRole } from '@amhp/shared/contract/endpoint.ts'
import { type Screen, type ScreenName, screens as table } from '@amhp/web/screen-table.ts'

export type Role = AccountRole

export interface ScreenOf extends Pick<Screen, 'opens'> {
  /** An address of the example service. */
  readonly at: string
  readonly title: RegExp
}

/** Of the screens about one thing: its address in the example service, and its heading where that names it. */
const aboutOne: Partial<Record<ScreenName, Partial<ScreenOf> & Pick<ScreenOf, 'at'>>> = {
  link: { at: '/link#not-a-link' },
  publish: { at: '/rota/rota-1/publish' },
  editions: { at: '/rota/rota-1/editions' },
  edition: { at: '/rota/rota-1/editions/1', title: /edition 1|^Edition 1/ },
  shiftHistory: { at: '/shifts/2026-12-11.DF.1/history' },
  shiftRecord: { at: '/shifts/2026-12-11.DF.1/record' },
  amhp: { at: '/amhps/tom-bell', title: /^Tom Bell|^AMHP/ },
  account: { at: '/accounts/tom-bell', title: /^Tom Bell|^Account/ },
}

const screenOf = (name: ScreenName): ScreenOf => {
  const { path, title, opens } = table[name]
  return { at: path, title: new RegExp(`^${title}`), opens, ...aboutOne[name] }
}

/**
 * Every screen: an address, its heading and who may open it. These come from the pages themselves, so tests of screens hold
 * the pages to them, and do not prove that a role may see what it sees: the permission tests of the API do that.
 */
export const screens = Object.fromEntries(
  Object.keys(table).map((name) => [name, screenOf(name as ScreenName)]),
) as Readonly<Record<ScreenName, ScreenOf>>

export const everyScreen = Object.values(screens)
export const mayOpen = ({ opens }: ScreenOf, role: Role): boolean => opens === 'anyone' || opens.includes(role)
