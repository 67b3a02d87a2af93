import { existsSync, globSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parseRotaDocument } from '@amhp/shared/rota/rota-document.ts'
import { ruleGroups } from '@amhp/shared/rules/finding.ts'
import { checkRota, explainedReply, type Facts, type Rule, rules, writeFindings } from '@amhp/shared/rules/index.ts'
import { ruleSet } from '@amhp/shared/rules/rule-set.ts'
import { expect, test } from 'vitest'
import { allOn } from '../support/rotas/all-on.ts'
import { allDays, oneLineDocument, oneLineRota, repeat, sentences } from '../support/rotas/one-line-rota.ts'

const root = join(import.meta.dirname, '../..')
const testOf = (code: string) => readFileSync(join(root, `tests/rules/${code}.test.ts`), 'utf8')
const fileOf = (code: string) => readFileSync(join(root, `shared/src/rules/${code}.ts`), 'utf8')

/** A rota in which every rule finds something; rules that are off by default are on. */
const everything = oneLineRota(
  `amina D Mon 08:00-23:00
   amina D Tue 06:00-18:00
   amina D Tue 17:00-20:00
   amina D Wed 07:00-19:00
   amina away leave Wed 12:00-Thu 00:00
   amina D Thu 08:00-20:00
   amina D Fri 08:00-20:00
   amina D Sat 08:00-20:00
   amina D Sun 08:00-20:00 worked -21:30 break 10
   amina D Mon+1 10:00-12:00
   ben D Mon 09:00-17:00
   ben D Mon 23:00-07:00
   ${repeat('cara D', '20:00-07:00', allDays, -17, 1)}
   cara D Mon+1 09:00-12:00
   dilys S Tue 17:00-09:00 called 00:30-04:30
   dilys D Wed 13:30-20:30
   dilys D Thu 08:00-16:00`,
  {
    amhps: ['amina', 'ben', 'cara', 'dilys'].map((id) => ({
      id,
      name: id.replace(/^./, (letter) => letter.toUpperCase()),
      approvals: id === 'ben' ? [] : [{ authority: 'northshire' }],
    })),
    dutyPattern: [
      {
        id: 'day',
        name: 'Day',
        days: ['mon'],
        start: '09:00',
        end: '17:00',
        cover: [{ role: 'amhp', minimum: 1, target: 2 }],
      },
      {
        id: 'afternoon',
        name: 'Afternoon',
        days: ['wed'],
        start: '09:00',
        end: '17:00',
        cover: [{ role: 'amhp', minimum: 1 }],
      },
    ],
    derogations: [{ regulation: 21, basis: 'Workforce agreement 4', amhp: 'ben' }],
    rules: allOn,
  },
)

/** A number's unit is in its name or in the fact beside it, AMHPs where cover is counted; the rule names its moments. */
function saysItsUnit(rule: Rule, name: string, facts: Facts): boolean {
  if (typeof facts[name] === 'string') return facts[name] !== ''
  if (!Number.isInteger(facts[name])) return false
  if (/minutes$/i.test(name) || name === 'weeks' || rule.facts[name] === 'moment') return true
  if (rule.about === 'cover') return name === 'required' || name === 'actual'
  return (name === 'actual' || name === 'limit') && typeof facts.unit === 'string'
}

test('codes are unique, and rules are in the order of their groups', () => {
  const codes = rules.map(({ code }) => code)
  expect(new Set(codes).size).toBe(codes.length)
  const groups = rules.map(({ group }) => ruleGroups.indexOf(group))
  expect(groups).toEqual([...groups].sort())
})

test('a rule added or removed needs a new version of the rule set', () => {
  expect([ruleSet, rules.length]).toEqual(['2026.3', 27])
})

test('each published source has its address', () => {
  const sources = new Map(rules.map(({ source }) => [source.title, source]))
  const published = [...sources.values()].filter(({ url }) => url !== undefined)
  expect(published.map(({ title, url }) => `${title}: ${url!.split('/').slice(0, 3).join('/')}`)).toEqual([
    'Mental Health Act 1983: Code of Practice: https://www.gov.uk',
    'Mental Health Act 1983: https://www.legislation.gov.uk',
    'Working Time Regulations 1998: https://www.legislation.gov.uk',
    'HSE, Managing shift work (HSG256): https://www.hse.gov.uk',
  ])
  const clauses = rules.filter(({ source }) => published.some(({ title }) => title === source.title))
  expect(clauses.filter(({ source }) => !/^https:\/\/.*\w$/.test(source.url ?? ''))).toEqual([])
})

test('no file looks like a rule without being in the list', () => {
  const files = globSync('**/*.ts', { cwd: join(root, 'shared/src/rules') }).map((file) => file.replace(/\.ts$/, ''))
  const holding = files.filter((file) => /\b(?:amhp|cover)Rule\(\{/.test(fileOf(file)))
  expect(holding.sort()).toEqual(rules.map((rule) => rule.code).sort())
})

test.each(rules.map((rule) => [rule.code, rule] as const))('%s', (code, rule) => {
  expect(fileOf(code), 'its file holds it').toContain(`code: '${code}'`)
  expect(existsSync(join(root, `tests/rules/${code}.test.ts`)), 'it has a test').toBe(true)
  expect(testOf(code), 'which holds its sentence').toContain("test('the sentence shows the working")
  expect(testOf(code), 'and tries it on its boundary').toMatch(new RegExp(`^boundary\\('${code}', \\{`, 'm'))
  expect(testOf(code), 'and holds what it says of itself').toMatch(new RegExp(`declares\\(\\s*'${code}',`))
  for (const [name, { takes }] of Object.entries(rule.settings))
    expect(testOf(code), 'and tries its settings').toContain(
      takes.kind === 'date' ? name : `setting('${code}', '${name}', `,
    )
  expect(rule.about === 'cover').toBe(rule.group === 'cover')
  expect(rule.title.length).toBeGreaterThan(10)
  expect(rule.source.title.length * rule.source.clause.length, 'it says where it comes from').toBeGreaterThan(0)
  if (rule.source.status === 'law') expect(rule.source.url).toMatch(/^https:\/\/www\.legislation\.gov\.uk\//)
  expect(rule.schema.safeParse({}).success, 'its settings have defaults').toBe(true)
  expect(rule.schema.safeParse({ unknown: 1 }).success, 'it refuses settings it does not know').toBe(false)
  const made = sentences(everything, code)
  expect(made.length, 'it finds something in the rota above').toBeGreaterThan(0)
  for (const sentence of made) {
    expect(sentence).toMatch(/^[A-Z0-9].*\.$/)
    expect(sentence).not.toMatch(/illegal|unlawful|undefined|NaN|Infinity|violat/i)
    expect(sentence, 'it shows the working').toMatch(/\d/)
  }
  const found = checkRota(everything).findings.filter((finding) => finding.rule === code)
  for (const { key, facts } of found) {
    expect(key).toMatch(new RegExp(`^${code}/.`))
    expect(
      Object.keys(facts).filter((name) => !saysItsUnit(rule, name, facts)),
      'each of its facts has a unit',
    ).toEqual([])
  }
  const facts = found.flatMap((finding) => Object.keys(finding.facts))
  expect(Object.keys(rule.facts), 'it says which way each of its facts is worse').toEqual(
    expect.arrayContaining([...new Set(facts)]),
  )
})

test('the reply is what its schema says, in order of start, rule and key, each key once', () => {
  const reply = writeFindings(checkRota(everything, { absenceKinds: 'shown' }), everything)
  expect(explainedReply.safeParse(JSON.parse(JSON.stringify(reply))).error).toBeUndefined()
  const order = reply.findings.map(({ start, rule, key }) => [start, rule, key].join(' '))
  expect(order).toEqual([...order].sort())
  expect(new Set(reply.findings.map((finding) => finding.key)).size).toBe(reply.findings.length)
  const { gap, breach, warning, info } = reply.summary
  expect(gap + breach + warning + info).toBe(reply.findings.length)
})

test.each([
  ['an unknown rule', { 'night-rest': {} }, 'rules.night-rest'],
  ['an average over 20 weeks', { 'average-hours': { weeks: 20 } }, 'rules.average-hours.weeks'],
  ['a long shift of 14 hours', { 'long-shift': { hours: 14 } }, 'rules.long-shift.hours'],
  ['a night shift of 5', { 'long-shift': { nightHours: 5 } }, 'rules.long-shift.nightHours'],
  ['less between shifts than the law asks', { 'between-shifts': { hours: 10 } }, 'rules.between-shifts.hours'],
  ['no day of work', { 'consecutive-days': { days: 0 } }, 'rules.consecutive-days.days'],
  ['more nights than a week has', { 'consecutive-nights': { nights: 8 } }, 'rules.consecutive-nights.nights'],
  ['half a night', { 'night-to-day': { nights: 1.5 } }, 'rules.night-to-day.nights'],
  ['no day to give rest in', { 'compensatory-rest': { withinDays: 0 } }, 'rules.compensatory-rest.withinDays'],
  ['a time that is none', { 'late-finish': { notBefore: '25:00' } }, 'rules.late-finish.notBefore'],
  ['a setting that a rule has not', { overrun: { hours: 1 } }, 'rules.overrun.hours'],
  ['the floor switched off', { 'cover-floor': { level: 'off' } }, 'rules.cover-floor.level'],
  ['the floor lowered', { 'cover-floor': { level: 'info' } }, 'rules.cover-floor.level'],
  ['an unknown level', { 'daily-rest': { level: 'loud' } }, 'rules.daily-rest.level'],
  ['too few hours of daily rest', { 'daily-rest': { hours: 10.9 } }, 'rules.daily-rest.hours'],
  ['too many', { 'daily-rest': { hours: 24.1 } }, 'rules.daily-rest.hours'],
  ['a span over 13 hours', { 'working-span': { hours: 13.5 } }, 'rules.working-span.hours'],
  ['a span under 8', { 'working-span': { hours: 7 } }, 'rules.working-span.hours'],
  ['too few hours of weekly rest', { 'weekly-rest': { hours: 23 } }, 'rules.weekly-rest.hours'],
  ['another stretch than a week or a fortnight', { 'weekly-rest': { every: 'month' } }, 'rules.weekly-rest.every'],
  ['less than no quiet minutes', { 'cover-minimum': { quietMinutes: -1 } }, 'rules.cover-minimum.quietMinutes'],
  ['quiet minutes for the floor', { 'cover-floor': { quietMinutes: 5 } }, 'rules.cover-floor.quietMinutes'],
  ['settings that are no object', { 'daily-rest': 11 }, 'rules.daily-rest'],
])('refuses %s', (_, settings, path) => {
  const read = parseRotaDocument(oneLineDocument('', { rules: settings }))
  expect(read.ok ? [] : read.faults.map((fault) => fault.path)).toEqual([path])
})

test.each([
  ['the floor at its own level', { 'cover-floor': { level: 'gap' } }],
  ['both ends of a range', { 'daily-rest': { hours: 24 }, 'working-span': { hours: 8 }, 'weekly-rest': { hours: 59 } }],
  ['another level', { 'cover-target': { level: 'warning' }, 'double-booked': { level: 'off' } }],
])('accepts %s', (_, settings) => {
  expect(parseRotaDocument(oneLineDocument('', { rules: settings })).ok).toBe(true)
})
