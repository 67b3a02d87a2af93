import { useQuery } from '@tanstack/react-query'
import { serviceQuery } from '../../data/service.ts'
import { paths } from '../../paths.ts'
import { Page } from '../../ui/page.tsx'
import { Loaded } from '../../ui/states.tsx'
import { ServiceForm } from './service-form.tsx'

export default function ServiceScreen() {
  const query = useQuery(serviceQuery)
  return (
    <Page title="Service" back={{ to: paths.setUp, label: 'Set up' }}>
      <Loaded query={query} what="the service">
        {(service) => <ServiceForm service={service} />}
      </Loaded>
    </Page>
  )
}
