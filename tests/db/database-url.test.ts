import { parseDatabaseUrl } from '@amhp/db/database-url.ts'
import { expect, test } from 'vitest'

const plain = { readOnly: false, maxPageCount: undefined }

test.each([
  ['data/rota.sqlite', { file: 'data/rota.sqlite', ...plain }],
  [' data/rota.sqlite ', { file: 'data/rota.sqlite', ...plain }],
  ['/var/lib/rota.sqlite', { file: '/var/lib/rota.sqlite', ...plain }],
  ['C:\\rota\\rota.sqlite', { file: 'C:\\rota\\rota.sqlite', ...plain }],
  ['a file? 100%.sqlite', { file: 'a file? 100%.sqlite', ...plain }],
  ['file:data/rota.sqlite', { file: 'data/rota.sqlite', ...plain }],
  ['file:/var/lib/rota.sqlite', { file: '/var/lib/rota.sqlite', ...plain }],
  ['file:///var/lib/my%20rota.sqlite', { file: '/var/lib/my rota.sqlite', ...plain }],
  ['file://localhost/var/rota.sqlite', { file: '/var/rota.sqlite', ...plain }],
  ['file:my%20rota.sqlite', { file: 'my rota.sqlite', ...plain }],
  ['file:rota.sqlite?mode=ro', { file: 'rota.sqlite', readOnly: true, maxPageCount: undefined }],
  ['file:rota.sqlite?mode=rw', { file: 'rota.sqlite', ...plain }],
  ['FILE:rota.sqlite?max_page_count=500', { file: 'rota.sqlite', readOnly: false, maxPageCount: 500 }],
])('%s is read', (url, place) => {
  expect(parseDatabaseUrl(url)).toEqual(place)
})

test.each([
  ['', 'DATABASE_URL is empty. Give the path of a file, such as data/rota.sqlite.'],
  [
    'postgres://rota@localhost/rota',
    'DATABASE_URL asks for PostgreSQL, which is not yet supported. Give the path of a file, such as data/rota.sqlite.',
  ],
  ['postgresql://localhost/rota', /^DATABASE_URL asks for PostgreSQL, which is not yet supported\./],
  ['postgres:', /not yet supported/],
  ['mysql://localhost/rota', /^DATABASE_URL starts with "mysql:", which is not understood\./],
  ['sqlite:rota.sqlite', /^DATABASE_URL starts with "sqlite:"/],
  [':memory:', /^The database cannot be kept in memory alone\./],
  ['file::memory:', /^The database cannot be kept in memory alone\./],
  ['file:', /^DATABASE_URL names no file\./],
  ['file:?mode=ro', /^DATABASE_URL names no file\./],
  ['data/', /^DATABASE_URL names a folder\./],
  ['file://elsewhere/rota.sqlite', /names another machine/],
  ['file:%zz.sqlite', /Write it as %25\.$/],
  ['file:rota.sqlite?cache=shared', /^DATABASE_URL has "cache", which is not understood\./],
  ['file:rota.sqlite?mode=memory', /^DATABASE_URL has a mode that is not understood\./],
  ['file:rota.sqlite?max_page_count=lots', /^DATABASE_URL has a max_page_count that is not a whole number\./],
])('"%s" is refused with what to write instead', (url, sentence) => {
  expect(() => parseDatabaseUrl(url)).toThrow(sentence)
})
