import { describe, expect, test } from 'vitest'
import { testApi } from '../support/server/api.ts'

const url = '/.well-known/security.txt'

test.each([
  ['security@example.gov.uk', 'mailto:security@example.gov.uk'],
  ['https://example.gov.uk/security', 'https://example.gov.uk/security'],
])('security.txt names %s', async (SECURITY_CONTACT, contact) => {
  const { app } = await testApi({ SECURITY_CONTACT, PUBLIC_URL: 'https://rota.example.gov.uk' })
  const { statusCode, headers, body } = await app.inject({ method: 'GET', url })
  expect([statusCode, headers['content-type']]).toEqual([200, 'text/plain; charset=utf-8'])
  expect(body.split('\n')).toEqual([
    `Contact: ${contact}`,
    'Expires: 2027-05-29T10:00:00Z',
    'Preferred-Languages: en',
    `Canonical: https://rota.example.gov.uk${url}`,
    '',
  ])
})

describe('what is not set is not there', () => {
  test.each([url, '/.well-known/change-password', '/.well-known/'])('%s', async (address) => {
    const { app } = await testApi()
    const reply = await app.inject({ method: 'GET', url: address })
    expect([reply.statusCode, reply.json().code]).toEqual([404, 'not-found'])
  })
})
