import { addressOf, ConfigRefusal, readConfig } from '@amhp/api/config.ts'
import { describe, expect, test } from 'vitest'

const production = {
  NODE_ENV: 'production',
  PUBLIC_URL: 'https://rota.example.gov.uk',
  DATABASE_URL: '/data/rota.sqlite',
}

test('without settings it listens on this machine only, with a database in this folder', () => {
  const config = readConfig({})
  expect(config).toMatchObject({ host: '127.0.0.1', port: 3000, publicUrl: null, production: false, rateLimits: true })
  expect(config.databaseUrl).toMatch(/\/data\/rota\.sqlite$/)
  expect(addressOf(config)).toBe('http://127.0.0.1:3000')
})

describe('settings are refused', () => {
  test.each([
    ['a port that is no number', { PORT: 'http' }, 'PORT is "http"'],
    ['a port that is too high', { PORT: '70000' }, 'PORT is "70000"'],
    ['a public address that is none', { PUBLIC_URL: 'rota.example' }, 'PUBLIC_URL is "rota.example"'],
    ['a public address with a path', { PUBLIC_URL: 'https://example.gov.uk/rota' }, 'without a path'],
    ['a public address of another kind', { PUBLIC_URL: 'ftp://example.gov.uk' }, 'PUBLIC_URL is'],
    ['other machines without a public address', { HOST: '0.0.0.0' }, 'Set PUBLIC_URL'],
    ['a proxy that is no address', { TRUST_PROXY: '10.0.0.1, proxy.example' }, 'TRUST_PROXY names "proxy.example"'],
    ['a range of proxies that is none', { TRUST_PROXY: '10.0.0.0/33' }, 'TRUST_PROXY names "10.0.0.0/33"'],
    ['days of a session that are none', { SESSION_DAYS: 'a week' }, 'SESSION_DAYS is "a week"'],
    ['a session without an end', { SESSION_DAYS_AMHP: '366' }, 'SESSION_DAYS_AMHP is "366"'],
    ['production without a public address', { ...production, PUBLIC_URL: '' }, 'PUBLIC_URL must be set'],
    ['production without TLS', { ...production, PUBLIC_URL: 'http://rota.example.gov.uk' }, 'https://'],
    ['a trial without TLS', { PUBLIC_URL: 'http://rota.example.gov.uk' }, 'passwords would cross the network'],
    ['a trial without TLS on the own network', { PUBLIC_URL: 'http://192.168.0.5:3000' }, 'https://'],
    ['a name that only begins like loopback', { PUBLIC_URL: 'http://localhost.example.gov.uk' }, 'https://'],
    ['subdomains without TLS', { HSTS_SUBDOMAINS: 'on' }, 'HSTS_SUBDOMAINS needs'],
    ['subdomains with a typing error', { ...production, HSTS_SUBDOMAINS: 'yes' }, 'HSTS_SUBDOMAINS is "yes"'],
    ['a contact that is none', { SECURITY_CONTACT: 'the service desk' }, 'SECURITY_CONTACT is'],
    ['a contact without encryption', { SECURITY_CONTACT: 'http://example.gov.uk' }, 'SECURITY_CONTACT is'],
    ['a contact of two lines', { SECURITY_CONTACT: 'https://example.gov.uk/\nX: y' }, 'SECURITY_CONTACT is'],
    ['production on the database of trials', { ...production, DATABASE_URL: '' }, 'DATABASE_URL must name'],
    ['no backups kept', { BACKUP_KEEP: '0' }, 'BACKUP_KEEP is "0". Use a number from 1'],
    ['backups at no time of day', { BACKUP_TIME: '24:00' }, 'BACKUP_TIME is "24:00". Use a time of day'],
    ['a backup key that is a password', { BACKUP_KEY: 'seven green bicycles' }, 'Make one by: openssl rand -base64 32'],
    ['a backup key that is cut short', { BACKUP_KEY: 'AAAA' }, 'BACKUP_KEY is not a key of 32 bytes'],
    ['production without rate limits', { ...production, RATE_LIMITS: 'off' }, 'RATE_LIMITS'],
  ])('%s', (_, env, words) => {
    expect(() => readConfig(env)).toThrow(ConfigRefusal)
    expect(() => readConfig(env)).toThrow(words)
  })
})

describe('settings are accepted', () => {
  test.each([
    ['production', production, 'https://rota.example.gov.uk'],
    ['production in a container', { ...production, HOST: '0.0.0.0' }, 'https://rota.example.gov.uk'],
    [
      'production tried on this machine',
      { ...production, PUBLIC_URL: 'http://localhost:8080' },
      'http://localhost:8080',
    ],
    ['another port and IPv6', { PORT: '8080', HOST: '::1' }, 'http://[::1]:8080'],
  ])('%s', (_, env, address) => {
    expect(addressOf(readConfig(env))).toBe(address)
  })
})

test('X-Forwarded-For is trusted from named proxies only', () => {
  expect(readConfig({}).trustedProxies).toEqual([])
  expect(readConfig(production).trustedProxies).toEqual(['loopback'])
  expect(readConfig({ TRUST_PROXY: '10.0.0.1, 10.0.0.2' }).trustedProxies).toEqual(['10.0.0.1', '10.0.0.2'])
  const groups = ['uniquelocal', '10.0.0.0/8', 'fd00::/8']
  expect(readConfig({ TRUST_PROXY: groups.join(',') }).trustedProxies).toEqual(groups)
})
