import { type Cover, floorRole } from '@amhp/shared/cover/cover.ts'
import { type Listed, partsOf } from '@amhp/shared/rules/check/holes.ts'
import type { AuthorityNames } from '../../../parts/shift-words.ts'
import type { BoardDay } from '../board-days.ts'
import { type StripPiece, stripPieces } from './strip-pieces.ts'

/** A row of the hour strip: a role that an authority needs. */
export interface StripLine {
  readonly role: string
  readonly authority: string
  /** The authority's name, where the service has several. */
  readonly whose: string | null
  /** Its pieces by day. */
  readonly days: readonly (readonly StripPiece[])[]
}

/** The rows of the hour strip: for each role, those authorities that need it. */
export function stripLines(cover: Cover, days: readonly BoardDay[], names: AuthorityNames): StripLine[] {
  const isNeeded = (role: string, authority: string) =>
    role === floorRole || cover.slots.some((slot) => slot.role === role && slot.authorities.includes(authority))
  return cover.roles.flatMap((role) =>
    cover.authorities
      .filter((authority) => isNeeded(role, authority))
      .map((authority) => ({
        role,
        authority,
        whose: cover.authorities.length > 1 ? (names.get(authority) ?? authority) : null,
        days: days.map((day) => stripPieces(role, authority, day, cover)),
      })),
  )
}

/** Whether what is listed about cover belongs to a row: a stretch without enough people may belong to several. */
export const isOfLine = (one: Listed, { role, authority }: StripLine): boolean =>
  partsOf(one).some((part) => (part.role ?? floorRole) === role && part.authority === authority)
