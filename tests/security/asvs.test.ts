import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'

const tests = join(import.meta.dirname, '..')
const table = readFileSync(join(import.meta.dirname, 'asvs.md'), 'utf8')

/** How many requirements of levels 1 and 2 each section has: those of level 3 come last. */
const sections: Record<string, number> = {
  ...{ '1.1': 2, '1.2': 9, '1.3': 11, '1.4': 3, '1.5': 2 },
  ...{ '2.1': 3, '2.2': 3, '2.3': 4, '2.4': 1 },
  ...{ '3.2': 2, '3.3': 4, '3.4': 6, '3.5': 5, '3.7': 2 },
  ...{ '4.1': 3, '4.2': 1, '4.3': 2, '4.4': 4 },
  ...{ '5.1': 1, '5.2': 3, '5.3': 2, '5.4': 3 },
  ...{ '6.1': 3, '6.2': 12, '6.3': 4, '6.4': 4, '6.5': 5, '6.6': 3, '6.8': 4 },
  ...{ '7.1': 3, '7.2': 4, '7.3': 2, '7.4': 5, '7.5': 2, '7.6': 2 },
  ...{ '8.1': 2, '8.2': 3, '8.3': 1, '8.4': 1 },
  ...{ '9.1': 3, '9.2': 4 },
  ...{ '10.1': 2, '10.2': 2, '10.3': 4, '10.4': 11, '10.5': 5, '10.6': 2, '10.7': 3 },
  ...{ '11.1': 2, '11.2': 3, '11.3': 3, '11.4': 4, '11.5': 1, '11.6': 1 },
  ...{ '12.1': 3, '12.2': 2, '12.3': 4 },
  ...{ '13.1': 1, '13.2': 5, '13.3': 2, '13.4': 5 },
  ...{ '14.1': 2, '14.2': 4, '14.3': 3 },
  ...{ '15.1': 3, '15.2': 3, '15.3': 7 },
  ...{ '16.1': 1, '16.2': 5, '16.3': 4, '16.4': 3, '16.5': 3 },
  ...{ '17.1': 1, '17.2': 4, '17.3': 2 },
}

const rows = table
  .split('\n')
  .filter((line) => /^\| \d/.test(line))
  .map((line) => {
    const [number = '', topic = '', answer = '', why = ''] = line
      .split(' | ')
      .map((cell) => cell.replace(/^\| | \|$/g, ''))
    return { number, topic, answer, why, named: [...why.matchAll(/`([^`]+)`/g)].map(([, name]) => name!) }
  })

test('every requirement of levels 1 and 2 has an answer', () => {
  const numbers = Object.entries(sections).flatMap(([section, count]) =>
    Array.from({ length: count }, (_, i) => `${section}.${i + 1}`),
  )
  expect(numbers).toHaveLength(253)
  expect(rows.map(({ number }) => number)).toEqual(numbers)
  for (const { number, topic } of rows) expect(topic, number).toMatch(/^.{4,80}$/)
})

const isTest = (name: string) => name.endsWith('.test.ts')

test('what is held names a test, what is written a file, and all else says why', () => {
  for (const { number, answer, why, named } of rows) {
    if (answer === 'Held') expect(named.some(isTest), number).toBe(true)
    else if (answer === 'Written') expect(named.length, number).toBeGreaterThan(0)
    else expect(`${answer}: ${why}`, number).toMatch(/^(Not used|Operator|Open): .{5,}/)
  }
})

test('each file that is named is there', () => {
  const missing = rows.flatMap(({ named }) =>
    named
      .filter((name) => /\.(ts|md)$|^[a-z]+\/src\//.test(name))
      .filter((name) => !existsSync(join(tests, isTest(name) ? name : `../${name}`))),
  )
  expect(missing).toEqual([])
})

test('the line of counts is right', () => {
  const count = (answer: string) => `${rows.filter((row) => row.answer === answer).length} ${answer.toLowerCase()}`
  const counts = ['Held', 'Written', 'Not used', 'Operator', 'Open'].map(count).join(', ')
  expect(table).toContain(`${rows.length} requirements: ${counts}.`)
})
