import type { Random } from './random.ts'

/** Texts that are read wrongly somewhere: by a database, a page, a spreadsheet, a file system, or the eye. */
const oddTexts = [
  '',
  ' ',
  '\u0000',
  'a\u0000b',
  'line\r\nset-cookie: rota=x',
  '\u202egnp.exe\u202c',
  'Am\u200bina\u2060 \ufeffRahman',
  'A\u0300\u0301\u0302\u0303\u0304\u0305\u0306\u0307\u0308\u0309',
  '\ud800',
  '🦊👩‍👩‍👧',
  'İstanbul ﬀ ẞ',
  '١٢:٣٠',
  "Robert'); drop table amhps;--",
  "' or '1'='1",
  '"; --',
  '<script>alert(1)</script>',
  '<img src=x onerror=alert(1)>',
  'javascript:alert(1)',
  '=HYPERLINK("https://example.org")',
  '@SUM(1)',
  '{{7*7}}<%= 7*7 %>#{7*7}',
  '%00%0d%0a',
  '%E0%A4%A',
  '../../../../etc/passwd',
  'C:\\CON',
  '__proto__',
  'constructor',
  'toString',
  'null',
  'undefined',
  'NaN',
  '-1',
  '1e999',
  '0x10',
  '9007199254740993',
  'https://example.org/',
  'file:///etc/passwd',
  '9434765919',
]

const oddNumbers = [
  -1,
  0,
  -0.5,
  1.5,
  59,
  1440,
  10_081,
  2 ** 31,
  -(2 ** 31) - 1,
  Number.MAX_SAFE_INTEGER,
  Number.MAX_SAFE_INTEGER + 2,
  1e21,
  1e308,
  5e-324,
]

const nested = (depth: number) => {
  let value: unknown = 1
  for (let i = 0; i < depth; i++) value = i % 2 ? [value] : { a: value }
  return value
}

const oddShapes: readonly unknown[] = [
  null,
  true,
  false,
  [],
  {},
  [[]],
  [null],
  { length: -1 },
  { toString: 1, valueOf: 'x' },
  JSON.parse('{"__proto__": {"roles": ["lead"]}}'),
  { constructor: { prototype: { roles: ['lead'] } } },
  nested(29),
  nested(31),
  nested(200),
  Array.from({ length: 3000 }, (_, i) => i),
]

const edgeDates = [
  '0000-00-00',
  '0001-01-01',
  '1752-09-14',
  '1899-12-31',
  '1900-01-02',
  '1970-01-01',
  '2026-02-30',
  '2026-03-29',
  '2026-10-25',
  '2028-02-29',
  '2126-11-30',
  '2199-12-30',
  '2199-12-31',
  '9999-12-31',
  '+12026-11-30',
  '30/11/2026',
]
const edgeTimes = ['00:00', '23:59', '24:00', '01:30', '23:59:60', '25:61', '9:5', '']
const zones = ['Z', '+00:00', '+14:00', '-12:00', '+01:00', '+99:99', '']

const two = (number: number) => String(number).padStart(2, '0')

/** Mostly within weeks of the services' rota. */
export function oddDate(random: Random): string {
  if (random.chance(0.25)) return random.pick(edgeDates)
  return random.chance(0.4) ? `2026-11-${two(16 + random.below(15))}` : `2026-12-${two(1 + random.below(31))}`
}

export const oddTime = (random: Random): string =>
  random.chance(0.2) ? random.pick(edgeTimes) : `${two(random.below(24))}:${random.pick(['00', '15', '30', '59'])}`

export const oddInstant = (random: Random): string =>
  `${oddDate(random)}T${oddTime(random)}:00${random.chance(0.8) ? 'Z' : random.pick(zones)}`

export function oddText(random: Random): string {
  if (random.chance(0.03)) return random.pick(['x', '\u0301', '🦊', '[', '\n']).repeat(20_000)
  if (random.chance(0.1)) return random.pick(oddTexts) + random.pick(oddTexts)
  return random.pick(oddTexts)
}

export const oddNumber = (random: Random): number => random.pick(oddNumbers)

/** A value of any kind that a schema may not expect. */
export function oddValue(random: Random): unknown {
  const kind = random.below(6)
  if (kind === 0) return oddNumber(random)
  if (kind === 1) return oddDate(random)
  if (kind === 2) return oddInstant(random)
  if (kind === 3) return random.pick(oddShapes)
  return oddText(random)
}
