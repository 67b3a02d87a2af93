import type { AccountRole } from '@amhp/shared/contract/endpoint.ts'

interface ExampleAccount {
  readonly id: string
  readonly name: string
  readonly email: string
  readonly roles: AccountRole[]
  readonly amhpId: string | null
}

/** The accounts of the example, without passwords: one for each role, and one with two roles. */
export const exampleAccounts: readonly ExampleAccount[] = [
  { id: 'priya-shah', name: 'Priya Shah', email: 'priya.shah@northshire.example', roles: ['manager'], amhpId: null },
  {
    id: 'frances-doyle',
    name: 'Frances Doyle',
    email: 'frances.doyle@eastvale.example',
    roles: ['lead'],
    amhpId: null,
  },
  {
    id: 'tom-bell',
    name: 'Tom Bell',
    email: 'tom.bell@northshire.example',
    roles: ['amhp'],
    amhpId: 'tom-bell',
  },
  {
    id: 'siobhan-kelly',
    name: 'Siobhan Kelly',
    email: 'siobhan.kelly@northshire.example',
    roles: ['manager', 'amhp'],
    amhpId: 'siobhan-kelly',
  },
]

export const owner = exampleAccounts[0]!
