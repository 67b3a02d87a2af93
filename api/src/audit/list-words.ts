import { type DetailWords, valueText } from './value-text.ts'

export type Fields = Readonly<Record<string, unknown>>

export const isFields = (value: unknown): value is Fields =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

export interface ListWords {
  /** The same in two entries that stand for the same thing. */
  readonly key: (entry: Fields) => unknown
  readonly name: (entry: Fields, words: DetailWords) => string
}

const byId = ({ id }: Fields) => id

/** Lists whose entries are compared one by one. Others are compared as a whole. */
export const lists: Readonly<Record<string, ListWords>> = {
  actingFor: {
    key: ({ authority, from }) => [authority, from],
    name: ({ authority }, words) => `acting for ${valueText(words, 'authority', authority)}`,
  },
  agreements: { key: byId, name: ({ by }) => `agreement with ${by}` },
  approvals: {
    key: ({ authority, from }) => [authority, from],
    name: ({ authority, from }, words) =>
      `approval by ${valueText(words, 'authority', authority)} from ${valueText(words, 'from', from)}`,
  },
  authorities: { key: byId, name: ({ name }) => `authority ${name}` },
  bands: { key: byId, name: ({ name }) => `band ${name}` },
  codes: { key: ({ code }) => code, name: ({ code }) => `code ${code}` },
  cover: {
    key: ({ role, authorities }) => [role, authorities],
    name: ({ role, authorities }, words) =>
      valueText(words, 'role', role) + (authorities ? ` for ${valueText(words, 'authorities', authorities)}` : ''),
  },
  exceptions: { key: ({ date }) => date, name: ({ date }, words) => valueText(words, 'date', date) },
  otherAuthorities: { key: byId, name: ({ name }) => `other authority ${name}` },
  slots: { key: byId, name: ({ name }) => `one-off slot ${name}` },
  standards: { key: byId, name: ({ number }) => `standard ${number}` },
}
