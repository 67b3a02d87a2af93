import { globSync } from 'node:fs'
import { basename, dirname, join, relative, resolve, sep } from 'node:path'
import { defineConfig, type Plugin } from 'vite'

const here = import.meta.dirname
const workers = globSync('src/**/*-worker.ts', { cwd: here })
const input: Record<string, string> = {
  main: 'src/main.ts',
  cli: 'src/cli/main.ts',
  ...Object.fromEntries(workers.map((file) => [basename(file, '.ts'), file])),
}

const own = (file: string) => file.startsWith(join(here, '..') + sep) && !file.includes(`${sep}node_modules${sep}`)

/**
 * Our modules find what lies beside them (migrations, the built pages) by import.meta, which in the bundle would name
 * api/dist. Each keeps the place of its source; a worker that is an entry here becomes the built one.
 */
const keepPlaces: Plugin = {
  name: 'keep-places',
  enforce: 'pre',
  transform(code, file) {
    if (!own(file) || !code.includes('import.meta')) return null
    const place = `new URL(${JSON.stringify(relative(join(here, 'dist'), file))}, import.meta.url)`
    const replaced = code.replaceAll(
      /new URL\('(\.[^']+\.ts)', import\.meta\.url\)|import\.meta\.(url|filename|dirname)\b/g,
      (_, module: string | undefined, field: string | undefined) => {
        if (module) {
          const entry = Object.keys(input).find((name) => join(here, input[name]!) === resolve(dirname(file), module))
          return entry ? `new URL('./${entry}.js', import.meta.url)` : `new URL('${module}', ${place})`
        }
        if (field === 'url') return `${place}.href`
        if (field === 'filename') return `decodeURIComponent(${place}.pathname)`
        return `decodeURIComponent(new URL('.', ${place}).pathname.slice(0, -1))`
      },
    )
    return { code: replaced, map: null }
  },
}

/** The database driver is native code and cannot be bundled, and only db declares it. */
const driverFromDb: Plugin = {
  name: 'driver-from-db',
  enforce: 'pre',
  resolveId: (id) =>
    id === 'better-sqlite3' ? { id: '../../db/node_modules/better-sqlite3/lib/index.js', external: 'absolute' } : null,
}

export default defineConfig({
  plugins: [keepPlaces, driverFromDb],
  ssr: { noExternal: [/^@amhp\//, 'drizzle-orm', 'zod', 'date-fns', '@date-fns/tz', 'nanoid'] },
  build: {
    ssr: true,
    target: 'node24',
    sourcemap: true,
    minify: false,
    rolldownOptions: { input, output: { entryFileNames: '[name].js', chunkFileNames: '[name]-[hash].js' } },
  },
})
