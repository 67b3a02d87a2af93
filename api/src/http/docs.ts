import { createHash } from 'node:crypto'
import { promisify } from 'node:util'
import { brotliCompress, gzip } from 'node:zlib'
import swagger from '@fastify/swagger'
import swaggerUi from '@fastify/swagger-ui'
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import type { Config } from '../config.ts'
import { openApiDocument } from './openapi.ts'
import { cookieName } from './session.ts'

const documentPath = '/api/openapi.json'

/** Serves the contract at `/api/openapi.json` and `/api/docs`. Public: it holds no data. */
export async function serveDocs(app: FastifyInstance, config: Config): Promise<void> {
  let built: ReturnType<typeof buildDocument> | undefined
  app.get(documentPath, async (request, reply) => {
    // Built at the first request, so that it does not delay the start.
    built ??= buildDocument(cookieName(config))
    return sendDocument(await built, request, reply)
  })
  await app.register(swagger, { mode: 'static', specification: { document: { openapi: '3.1.0' } as never } })
  await app.register(swaggerUi, {
    routePrefix: '/api/docs',
    uiHooks: {
      // Its own copies of the document would be written anew for each request.
      onRequest: (request, reply, next) => {
        if (/\/(json|yaml)$/.test(request.routeOptions.url ?? '')) reply.redirect(documentPath)
        else next()
      },
    },
    // The default validator is on another site.
    uiConfig: { layout: 'BaseLayout', validatorUrl: null, docExpansion: 'list' },
    theme: { title: 'AMHP rota API' },
  })
}

interface BuiltDocument {
  readonly tag: string
  readonly text: Buffer
  readonly br: Buffer
  readonly gzip: Buffer
}

async function buildDocument(cookie: string): Promise<BuiltDocument> {
  const text = Buffer.from(JSON.stringify(openApiDocument(cookie)))
  const tag = `"${createHash('sha256').update(text).digest('base64url')}"`
  return { tag, text, br: await promisify(brotliCompress)(text), gzip: await promisify(gzip)(text) }
}

function sendDocument(document: BuiltDocument, { headers }: FastifyRequest, reply: FastifyReply): FastifyReply {
  reply.headers({ 'cache-control': 'no-cache', vary: 'accept-encoding', etag: document.tag })
  const known = headers['if-none-match']?.split(',').map((tag) => tag.trim().replace(/^W\//, ''))
  if (known?.includes(document.tag)) return reply.code(304).send()
  const accepted = String(headers['accept-encoding'] ?? '')
  const encoding = (['br', 'gzip'] as const).find((one) =>
    new RegExp(`\\b${one}\\b(?!;q=0(\\.0*)?\\s*(,|$))`).test(accepted),
  )
  reply.type('application/json; charset=utf-8')
  return encoding ? reply.header('content-encoding', encoding).send(document[encoding]) : reply.send(document.text)
}
