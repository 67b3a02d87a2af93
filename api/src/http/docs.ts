import swagger from '@fastify/swagger'
import swaggerUi from '@fastify/swagger-ui'
import type { FastifyInstance } from 'fastify'
import type { Config } from '../config.ts'
import { openApiDocument } from './openapi.ts'
import { cookieName } from './session.ts'

/** Serves the contract at `/api/openapi.json` and `/api/docs`. Public: it holds no data. */
export async function serveDocs(app: FastifyInstance, config: Config): Promise<void> {
  let built: Record<string, unknown> | undefined
  // Built at the first request, so that it does not delay the start.
  const document = () => {
    built ??= openApiDocument(cookieName(config))
    return built
  }
  app.get('/api/openapi.json', async (_, reply) =>
    reply.header('cache-control', 'no-cache').type('application/json; charset=utf-8').send(JSON.stringify(document())),
  )
  await app.register(swagger, { mode: 'static', specification: { document: { openapi: '3.1.0' } as never } })
  await app.register(swaggerUi, {
    routePrefix: '/api/docs',
    transformSpecification: document,
    // The default validator is on another site.
    uiConfig: { layout: 'BaseLayout', validatorUrl: null, docExpansion: 'list' },
    theme: { title: 'AMHP rota API' },
  })
}
