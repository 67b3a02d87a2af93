import { latestTimeSeen } from '@amhp/db/marks.ts'
import { openStore, type Store } from '@amhp/db/open.ts'
import { systemClock } from '../clock.ts'
import { allServices, type ServiceRow } from '../service/store.ts'

/** Opens the database for one command and closes it afterwards. */
export async function withStore<Result>(url: string, work: (store: Store) => Promise<Result>): Promise<Result> {
  const store = await openStore(url)
  try {
    // A link made here is judged by the server's time.
    systemClock.atLeast((await latestTimeSeen(store.read)) ?? 0)
    return await work(store)
  } finally {
    await store.close()
  }
}

/** The service with that id, or the only one; otherwise a message that says what to type. */
export async function chooseService({ read }: Store, id: string | undefined): Promise<ServiceRow | string> {
  const services = await allServices(read)
  if (services.length === 0) return 'There is no service yet. Make one first: npm run rota -- service add NAME …'
  const chosen = id === undefined && services.length === 1 ? services[0] : services.find((service) => service.id === id)
  const list = services.map((service) => `  ${service.id}  ${service.name}`).join('\n')
  return chosen ?? `Say which service with --service ID:\n${list}`
}
