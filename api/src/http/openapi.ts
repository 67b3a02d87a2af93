import type { Endpoint, Permission } from '@amhp/shared/contract/endpoint.ts'
import { endpoints } from '@amhp/shared/contract/index.ts'
import { type ProblemCode, problemBody, problems } from '@amhp/shared/contract/problems.ts'
import * as z from 'zod/mini'

type Json = Record<string, unknown>

const common: readonly ProblemCode[] = ['unreadable', 'not-accepted', 'too-many-requests']

const jsonSchema = (schema: z.ZodMiniType, io: 'input' | 'output'): Json => {
  const { $schema: _, ...rest } = z.toJSONSchema(schema, { io, unrepresentable: 'any' }) as Json
  return rest
}

const callers = (permission: Permission): string => {
  if (permission === 'public') return 'Anyone may call this.'
  if (permission === 'signed-in') return 'Anyone signed in may call this.'
  const names = permission.map((role) => (role === 'amhp' ? 'AMHP' : role))
  return `May be called by: ${names.join(', ')}.`
}

function parametersOf(endpoint: Endpoint): Json[] {
  const parts = [
    { schema: endpoint.params, place: 'path' },
    { schema: endpoint.query, place: 'query' },
  ]
  return parts.flatMap(({ schema, place }) => {
    if (!schema) return []
    const { properties = {}, required = [] } = jsonSchema(schema, 'input') as { properties?: Json; required?: string[] }
    return Object.entries(properties).map(([name, property]) => ({
      name,
      in: place,
      required: place === 'path' || required.includes(name),
      schema: property,
    }))
  })
}

function responsesOf(endpoint: Endpoint): Json {
  const codes = new Set<ProblemCode>([...common, ...(endpoint.problems ?? [])])
  if (endpoint.permission !== 'public') codes.add('not-signed-in')
  if (typeof endpoint.permission !== 'string') codes.add('not-allowed')
  if (endpoint.asksPassword) codes.add('password-needed')
  if (endpoint.method !== 'GET') codes.add('cross-site')
  if (endpoint.body) codes.add('too-large')
  const byStatus = new Map<number, string[]>()
  for (const code of codes) {
    const { status, title } = problems[code]
    byStatus.set(status, [...(byStatus.get(status) ?? []), `${title} (\`${code}\`)`])
  }
  const content = { 'application/problem+json': { schema: { $ref: '#/components/schemas/Problem' } } }
  return {
    200: {
      description: 'Done',
      content: { [endpoint.media ?? 'application/json']: { schema: jsonSchema(endpoint.reply, 'output') } },
    },
    ...Object.fromEntries(
      [...byStatus].map(([status, titles]) => [status, { description: titles.join('; '), content }]),
    ),
  }
}

const noun = (path: string) => path.split('/')[2] ?? ''

function operation(endpoint: Endpoint): Json {
  const pathName = endpoint.path.replaceAll(/[^A-Za-z]+/g, '-').replace(/^-api/, '')
  return {
    operationId: `${endpoint.method.toLowerCase()}${pathName}`,
    tags: [noun(endpoint.path)],
    summary: endpoint.summary,
    description: callers(endpoint.permission),
    'x-permission': endpoint.permission,
    security: endpoint.permission === 'public' ? [] : [{ session: [] }],
    parameters: parametersOf(endpoint),
    ...(endpoint.body
      ? {
          requestBody: {
            required: true,
            content: { 'application/json': { schema: jsonSchema(endpoint.body, 'input') } },
          },
        }
      : {}),
    responses: responsesOf(endpoint),
  }
}

/** The contract as an OpenAPI 3.1 document. `cookie` is the name of the session cookie. */
export function openApiDocument(cookie: string): Json {
  const paths: Record<string, Json> = {}
  for (const endpoint of endpoints) {
    const path = endpoint.path.replaceAll(/:(\w+)/g, '{$1}')
    paths[path] = { ...paths[path], [endpoint.method.toLowerCase()]: operation(endpoint) }
  }
  return {
    openapi: '3.1.0',
    info: {
      title: 'AMHP rota',
      version: '1',
      description:
        'Rota and duty cover of an AMHP service. Instants are RFC 3339 and sent in UTC; days and clock times are in the service’s zone; lengths are whole minutes. Refusals are RFC 9457 problem details.',
    },
    paths,
    components: {
      schemas: { Problem: jsonSchema(problemBody, 'output') },
      securitySchemes: { session: { type: 'apiKey', in: 'cookie', name: cookie } },
    },
  }
}
