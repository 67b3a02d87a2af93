import { endpoints } from '@amhp/shared/contract/index.ts'
import { expect, test } from 'vitest'
import { testApi } from '../support/server/api.ts'
import { nameOf } from '../support/server/every-endpoint.ts'

test('the OpenAPI document names every endpoint, who may call it and what it refuses', async () => {
  const { app } = await testApi()
  const document = (await app.inject({ method: 'GET', url: '/api/openapi.json' })).json()
  const operations = Object.entries(document.paths as Record<string, Record<string, Record<string, unknown>>>).flatMap(
    ([path, methods]) =>
      Object.entries(methods).map(([method, operation]) => ({
        name: `${method.toUpperCase()} ${path.replaceAll(/\{(\w+)\}/g, ':$1')}`,
        operation,
      })),
  )
  expect(operations.map(({ name }) => name).sort()).toEqual(endpoints.map(nameOf).sort())
  for (const { name, operation } of operations) {
    expect(operation, name).toHaveProperty('x-permission')
    expect(operation.responses, name).toHaveProperty('422')
    if (operation['x-permission'] !== 'public') expect(operation.responses, name).toHaveProperty('401')
  }
  const ids = operations.map(({ operation }) => operation.operationId)
  expect(new Set(ids).size).toBe(ids.length)
})

test('the page that shows it loads everything from this origin', async () => {
  const { app } = await testApi()
  const page = await app.inject({ method: 'GET', url: '/api/docs/' })
  expect(page.statusCode).toBe(200)
  expect(page.body).not.toMatch(/<script>|style=|https?:\/\//)
  const shown = await app.inject({ method: 'GET', url: '/api/docs/json' })
  expect(shown.json()).toEqual((await app.inject({ method: 'GET', url: '/api/openapi.json' })).json())
})
