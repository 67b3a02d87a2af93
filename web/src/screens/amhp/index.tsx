import { useQuery } from '@tanstack/react-query'
import { Link, useParams } from 'react-router'
import { amhpQuery } from '../../data/amhps.ts'
import { serviceQuery } from '../../data/service.ts'
import { useSignedIn } from '../../data/session.ts'
import { CopyOfData } from '../../parts/copy-of-data.tsx'
import { auditPath } from '../../paths.ts'
import { screens } from '../../screen-table.ts'
import { Page } from '../../ui/page.tsx'
import { Loaded } from '../../ui/states.tsx'
import { AmhpForm } from './amhp-form.tsx'
import { AmhpRead } from './amhp-read.tsx'

/** One AMHP: a form for managers, a page to read for leads. Without an id, a new one. */
export default function AmhpScreen() {
  const { amhpId } = useParams()
  return amhpId === undefined ? <NewAmhp /> : <KnownAmhp key={amhpId} amhpId={amhpId} />
}

function NewAmhp() {
  const service = useQuery(serviceQuery)
  return (
    <Page title={screens.newAmhp.title} back={screens.amhps}>
      <Loaded query={service} what="the authorities">
        {(known) => <AmhpForm service={known} />}
      </Loaded>
    </Page>
  )
}

function KnownAmhp({ amhpId }: { amhpId: string }) {
  const { isManager } = useSignedIn()
  const service = useQuery(serviceQuery)
  const amhp = useQuery(amhpQuery(amhpId))
  return (
    <Page title={amhp.data?.name ?? screens.amhp.title} back={screens.amhps}>
      <Loaded query={service} what="the authorities">
        {(known) => (
          <Loaded query={amhp} what="the AMHP">
            {(found) => (
              <>
                {isManager ? <AmhpForm service={known} amhp={found} /> : <AmhpRead service={known} amhp={found} />}
                {isManager && <CopyForPerson amhpId={amhpId} name={found.name} />}
                <p>
                  <Link to={auditPath('amhp', amhpId)}>Who changed this, and when</Link>
                </p>
              </>
            )}
          </Loaded>
        )}
      </Loaded>
    </Page>
  )
}

function CopyForPerson({ amhpId, name }: { amhpId: string; name: string }) {
  return (
    <section aria-labelledby="copy">
      <h2 id="copy">Data held about {name}</h2>
      <p>
        A file of everything held about {name}, to give to them if they ask for it. It includes the kind of each
        absence. The audit trail records each download.
      </p>
      <CopyOfData label={`Download data held about ${name}`} amhpId={amhpId} />
    </section>
  )
}
