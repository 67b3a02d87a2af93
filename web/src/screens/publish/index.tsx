import { useQuery } from '@tanstack/react-query'
import { useParams } from 'react-router'
import { comparisonQuery } from '../../data/rotas.ts'
import { paths, rotaPath } from '../../paths.ts'
import { screens } from '../../screen-table.ts'
import { Page } from '../../ui/page.tsx'
import { Loaded } from '../../ui/states.tsx'
import { PublishForm } from './publish-form.tsx'
import './publish.scss'

export default function Publish() {
  const { rotaId = '' } = useParams()
  const query = useQuery(comparisonQuery(rotaId))
  const rota = query.data?.rota
  return (
    <Page
      title={rota ? `Publish ${rota.name}` : screens.publish.title}
      back={{ path: rota ? rotaPath(rota.from) : paths.rotas, title: 'Back to the rota' }}
    >
      <Loaded query={query} what="the comparison">
        {(comparison) => (
          <PublishForm key={comparison.rota.version} comparison={comparison} again={() => query.refetch()} />
        )}
      </Loaded>
    </Page>
  )
}
