import { useQuery } from '@tanstack/react-query'
import { serviceQuery } from '../../data/service.ts'
import { screens } from '../../screen-table.ts'
import { Page } from '../../ui/page.tsx'
import { Loaded } from '../../ui/states.tsx'
import { ServiceForm } from './service-form.tsx'

export default function ServiceScreen() {
  const query = useQuery(serviceQuery)
  return (
    <Page title={screens.service.title} back={screens.setUp}>
      <Loaded query={query} what="the service">
        {(service) => <ServiceForm service={service} />}
      </Loaded>
    </Page>
  )
}
