import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { Problem } from '@amhp/shared/contract/problems.ts'
import fastifyStatic from '@fastify/static'
import type { FastifyInstance, FastifyRequest } from 'fastify'
import { sendProblem } from './problem-handler.ts'

const pagesFolder = fileURLToPath(new URL('../../../web/dist', import.meta.url))

/** Whether the web application renders this address, rather than a file or the API. */
function wantsPage(request: FastifyRequest): boolean {
  const path = request.url.split('?', 1)[0] ?? ''
  if (request.method !== 'GET' && request.method !== 'HEAD') return false
  if (path === '/api' || /^\/(api|assets|\.well-known)\//.test(path)) return false
  // Files are at the top level. Further down, a dot belongs to an id or to a link copied with its full stop.
  return path.lastIndexOf('/') > 0 || !path.includes('.')
}

/** Serves the built pages. Files with a hash in their name are cached for a year, others are revalidated. */
export async function servePages(app: FastifyInstance, folder = pagesFolder): Promise<void> {
  const built = existsSync(join(folder, 'index.html'))
  if (built) {
    await app.register(fastifyStatic, {
      root: folder,
      cacheControl: false,
      dotfiles: 'ignore',
      setHeaders: (reply, path) => {
        const hashed = path.startsWith(join(folder, 'assets'))
        reply.header('cache-control', hashed ? 'public, max-age=31536000, immutable' : 'no-cache')
      },
    })
  }
  app.setNotFoundHandler((request, reply) => {
    if (!wantsPage(request))
      return sendProblem(reply, new Problem('not-found', 'There is nothing at this address. Check it for a mistake.'))
    if (built) return reply.sendFile('index.html')
    return reply.code(503).type('text/plain; charset=utf-8').send('The pages have not been built yet. Run "npm start".')
  })
}
