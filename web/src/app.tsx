import { type ComponentType, lazy } from 'react'
import { Route, Routes } from 'react-router'
import { paths } from './paths.ts'
import { type ScreenName, screens } from './screen-table.ts'
import { Guard, Home } from './screens/frame/guard.tsx'
import { Frame } from './screens/frame/index.tsx'
import { NotFound } from './screens/frame/not-found.tsx'

/** The script of each screen, loaded on the first visit. */
const scripts: Readonly<Record<ScreenName, () => Promise<{ default: ComponentType }>>> = {
  link: () => import('./screens/one-time-link/index.tsx'),
  accessibility: () => import('./screens/accessibility/index.tsx'),
  help: () => import('./screens/help/index.tsx'),
  ownAccount: () => import('./screens/own-account/index.tsx'),
  now: () => import('./screens/now/index.tsx'),
  shiftRecord: () => import('./screens/shift-record/index.tsx'),
  myShifts: () => import('./screens/my-shifts/index.tsx'),
  rotas: () => import('./screens/rota-board/index.tsx'),
  publish: () => import('./screens/publish/index.tsx'),
  editions: () => import('./screens/editions/index.tsx'),
  edition: () => import('./screens/editions/index.tsx'),
  shiftHistory: () => import('./screens/shift-history/index.tsx'),
  cover: () => import('./screens/cover/index.tsx'),
  acknowledgements: () => import('./screens/acknowledgements/index.tsx'),
  notices: () => import('./screens/notices/index.tsx'),
  absences: () => import('./screens/absences/index.tsx'),
  newAmhp: () => import('./screens/amhp/index.tsx'),
  amhp: () => import('./screens/amhp/index.tsx'),
  account: () => import('./screens/account/index.tsx'),
  setUp: () => import('./screens/set-up/index.tsx'),
  service: () => import('./screens/service/index.tsx'),
  dutyPattern: () => import('./screens/duty-pattern/index.tsx'),
  amhps: () => import('./screens/amhps/index.tsx'),
  shiftCodes: () => import('./screens/shift-codes/index.tsx'),
  bankHolidays: () => import('./screens/bank-holidays/index.tsx'),
  import: () => import('./screens/import/index.tsx'),
  derogations: () => import('./screens/derogations/index.tsx'),
  compensatoryRest: () => import('./screens/compensatory-rest/index.tsx'),
  rules: () => import('./screens/rules/index.tsx'),
  standards: () => import('./screens/standards/index.tsx'),
  accounts: () => import('./screens/accounts/index.tsx'),
  retention: () => import('./screens/retention/index.tsx'),
  securityEvents: () => import('./screens/audit/index.tsx'),
  audit: () => import('./screens/audit/index.tsx'),
}

const routes = Object.entries(scripts).map(([name, script]) => ({
  screen: screens[name as ScreenName],
  Shown: lazy(script),
}))

export function App() {
  return (
    <Routes>
      <Route element={<Frame />}>
        <Route path={paths.home} element={<Home />} />
        {routes.map(({ screen, Shown }) => (
          <Route
            key={screen.path}
            path={screen.path}
            element={
              <Guard screen={screen}>
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
