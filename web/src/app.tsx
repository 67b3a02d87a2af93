import { type AccountRole, accountRoles } from '@amhp/shared/contract/endpoint.ts'
import { type ComponentType, lazy } from 'react'
import { Route, Routes } from 'react-router'
import { paths } from './paths.ts'
import { Guard, Home } from './screens/frame/guard.tsx'
import { Frame } from './screens/frame/index.tsx'
import { NotFound } from './screens/frame/not-found.tsx'
import { planners } from './screens/frame/roles.ts'

/** Each screen is a script of its own, loaded on the first visit. */
type Screen = () => Promise<{ default: ComponentType }>

const screens: readonly [path: string, roles: readonly AccountRole[], screen: Screen][] = [
  [paths.myShifts, ['amhp'], () => import('./screens/my-shifts/index.tsx')],
  [paths.now, accountRoles, () => import('./screens/now/index.tsx')],
  [paths.cover, planners, () => import('./screens/cover/index.tsx')],
  [paths.rotas, planners, () => import('./screens/rota-board/index.tsx')],
  [paths.publish, ['manager'], () => import('./screens/publish/index.tsx')],
  [paths.editions, planners, () => import('./screens/editions/index.tsx')],
  [paths.edition, planners, () => import('./screens/editions/index.tsx')],
  [paths.shiftHistory, planners, () => import('./screens/shift-history/index.tsx')],
  [paths.shiftRecord, accountRoles, () => import('./screens/shift-record/index.tsx')],
  [paths.acknowledgements, planners, () => import('./screens/acknowledgements/index.tsx')],
  [paths.notices, planners, () => import('./screens/notices/index.tsx')],
  [paths.absences, planners, () => import('./screens/absences/index.tsx')],
  [paths.derogations, planners, () => import('./screens/derogations/index.tsx')],
  [paths.compensatoryRest, planners, () => import('./screens/compensatory-rest/index.tsx')],
  [paths.amhps, planners, () => import('./screens/amhps/index.tsx')],
  [paths.newAmhp, ['manager'], () => import('./screens/amhp/index.tsx')],
  [paths.amhp, planners, () => import('./screens/amhp/index.tsx')],
  [paths.setUp, planners, () => import('./screens/set-up/index.tsx')],
  [paths.dutyPattern, planners, () => import('./screens/duty-pattern/index.tsx')],
  [paths.bankHolidays, accountRoles, () => import('./screens/bank-holidays/index.tsx')],
  [paths.shiftCodes, planners, () => import('./screens/shift-codes/index.tsx')],
  [paths.import, ['manager'], () => import('./screens/import/index.tsx')],
  [paths.accounts, planners, () => import('./screens/accounts/index.tsx')],
  [paths.account, ['lead'], () => import('./screens/account/index.tsx')],
  [paths.audit, planners, () => import('./screens/audit/index.tsx')],
  [paths.retention, planners, () => import('./screens/retention/index.tsx')],
  [paths.rules, planners, () => import('./screens/rules/index.tsx')],
  [paths.standards, planners, () => import('./screens/standards/index.tsx')],
  [paths.service, planners, () => import('./screens/service/index.tsx')],
  [paths.ownAccount, accountRoles, () => import('./screens/own-account/index.tsx')],
]

const open: readonly [path: string, screen: Screen][] = [
  [`${paths.link}?`, () => import('./screens/one-time-link/index.tsx')],
  [paths.accessibility, () => import('./screens/accessibility/index.tsx')],
  [paths.help, () => import('./screens/help/index.tsx')],
]

const guarded = screens.map(([path, roles, screen]) => ({ path, roles, Shown: lazy(screen) }))
const unguarded = open.map(([path, screen]) => ({ path, Shown: lazy(screen) }))

export function App() {
  return (
    <Routes>
      <Route element={<Frame />}>
        {unguarded.map(({ path, Shown }) => (
          <Route key={path} path={path} element={<Shown />} />
        ))}
        <Route path={paths.home} element={<Home />} />
        {guarded.map(({ path, roles, Shown }) => (
          <Route
            key={path}
            path={path}
            element={
              <Guard roles={roles}>
                <Shown />
              </Guard>
            }
          />
        ))}
        <Route path="*" element={<NotFound />} />
      </Route>
    </Routes>
  )
}
