import { checkRota, writeFindings } from '@amhp/shared/rules/index.ts'
import { describe, expect, test } from 'vitest'
import { oneLineRota } from '../support/rotas/one-line-rota.ts'

// Law and guidance differ between England and Wales: a finding names those of the authorities that it is about.

const north = { id: 'north', name: 'North Council' }
const gwent = { id: 'gwent', name: 'Gwent Council', nation: 'wales' }
const service = (...authorities: object[]) => ({ service: { name: 'Border AMHP service', authorities } })
const amhps = [{ id: 'amina', name: 'Amina', approvals: [] }]

function sources(rule: string, authorities: object[], onDutyFor?: readonly string[]) {
  const given = oneLineRota('amina D Mon 09:00-17:00', { ...service(...authorities), amhps })
  const rota = onDutyFor
    ? { ...given, shifts: given.shifts.map((shift) => ({ ...shift, authorities: [...onDutyFor] })) }
    : given
  const found = writeFindings(checkRota(rota), rota).findings.filter((finding) => finding.rule === rule)
  return found.map(({ authority, source: { title, clause, status } }) => [authority, title, clause, status])
}

const inEngland = 'section 114; SI 2008/1206'
const inWales = 'section 114; SI 2008/2436 (W.212)'
const inBoth = 'section 114; SI 2008/1206; in Wales SI 2008/2436 (W.212)'

describe('an approval', () => {
  test.each<[string, object[], string[] | undefined, string]>([
    ['in England', [north], undefined, inEngland],
    ['in Wales', [gwent], undefined, inWales],
    ['for a service of both', [north, gwent], undefined, inBoth],
    ['for a shift there in England', [north, gwent], ['north'], inEngland],
    ['for a shift there in Wales', [north, gwent], ['gwent'], inWales],
    ['for a shift there in both', [north, gwent], ['north', 'gwent'], inBoth],
  ])('%s', (_, authorities, onDutyFor, clause) => {
    expect(sources('not-approved', authorities, onDutyFor)).toEqual([
      [undefined, 'Mental Health Act 1983', clause, 'law'],
    ])
  })
})

test('the 24-hour service is asked for by each nation’s Code, that for Wales without a paragraph', () => {
  expect(sources('cover-floor', [north, gwent])).toEqual([
    [
      'gwent',
      'Mental Health Act 1983: Code of Practice for Wales',
      'a 24-hour service, under the duty of section 13 of the Act',
      'statutory guidance',
    ],
    [
      'north',
      'Mental Health Act 1983: Code of Practice',
      '14.35: a 24-hour service, under the duty of section 13 of the Act',
      'statutory guidance',
    ],
  ])
})
