import { setImmediate } from 'node:timers/promises'

const pace = 100

/** What is given, for statements one after another: they run on the calling thread, which now and then answers others. */
export async function* inPaces<T>(all: Iterable<T>): AsyncGenerator<T> {
  let done = 0
  for (const one of all) {
    if (done++ % pace === pace - 1) await setImmediate()
    yield one
  }
}
