import swagger from '@fastify/swagger'
import swaggerUi from '@fastify/swagger-ui'
import type { FastifyInstance } from 'fastify'
import type { Config } from '../config.ts'
import { openApiDocument } from './openapi.ts'
import { cookieName } from './session.ts'

/** The contract at `/api/openapi.json`, and to browse at `/api/docs`. Public: it holds no data. */
export async function serveDocs(app: FastifyInstance, config: Config): Promise<void> {
  let text: string | undefined
  const document = () => openApiDocument(cookieName(config))
  app.get('/api/openapi.json', async (_, reply) => {
    text ??= JSON.stringify(document())
    return reply.header('cache-control', 'no-cache').type('application/json; charset=utf-8').send(text)
  })
  await app.register(swagger, { mode: 'static', specification: { document: { openapi: '3.1.0' } as never } })
  await app.register(swaggerUi, {
    routePrefix: '/api/docs',
    // Asking a validator elsewhere would leave this origin.
    uiConfig: { url: '/api/openapi.json', validatorUrl: null, docExpansion: 'list' },
  })
}
