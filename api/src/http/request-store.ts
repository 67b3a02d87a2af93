import type { Db, Store } from '@amhp/db/open.ts'

/**
 * The store of a request. Each transaction first asks whether the caller still may: between the request and its write a body
 * arrives, passwords are hashed or a rota is judged, and meanwhile a lead may have stopped the account.
 */
export interface RequestStore extends Store {
  /** Does not ask: for what follows from a change that is saved. */
  readonly unasked: Store
}

export const requestStore = (store: Store, ask: (q: Db) => Promise<unknown>): RequestStore => ({
  ...store,
  unasked: store,
  tx: (work) =>
    store.tx(async (q) => {
      await ask(q)
      return await work(q)
    }),
})
