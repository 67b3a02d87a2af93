import { sep } from 'node:path'
import react from '@vitejs/plugin-react'
import { defineConfig, type Plugin } from 'vite'

const api = `http://127.0.0.1:${process.env.PORT ?? 3000}`

/** Answers every use with itself, so that the contract's modules can be read; refuses to judge anything. */
const schemaStandIn = `
export const z = new Proxy(() => z, {
  get: (_, name) => {
    if (name === 'parse' || name === 'safeParse') throw new Error('The schemas of the contract stay with the server')
    if (name === Symbol.iterator) return () => [][Symbol.iterator]()
    return z
  },
  apply: () => z,
})`

/**
 * The pages take method, path and types from the contract; its schemas judge at the server. Leaving them out there takes a
 * fifth off a first visit. Elsewhere in shared, where the rota document is read, the schemas are the real ones.
 */
const schemasStayWithTheServer: Plugin = {
  name: 'schemas-stay-with-the-server',
  enforce: 'pre',
  resolveId: (id, from) =>
    id === 'zod' && from?.replaceAll(sep, '/').includes('/shared/src/contract/') ? '\0contract-schemas' : null,
  load: (id) => (id === '\0contract-schemas' ? schemaStandIn : null),
}

export default defineConfig({
  plugins: [schemasStayWithTheServer, react()],
  server: { host: '127.0.0.1', proxy: { '/api': { target: api, changeOrigin: false } } },
  build: {
    target: 'es2023',
    // The strict content security policy allows neither inline scripts nor data: fonts and styles.
    modulePreload: { polyfill: false },
    assetsInlineLimit: 0,
    sourcemap: true,
  },
  css: { preprocessorOptions: { scss: { quietDeps: true } } },
})
