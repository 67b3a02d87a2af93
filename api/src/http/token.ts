import { createHash, randomBytes } from 'node:crypto'

/** A random secret of 256 bits, for a cookie or a one-time link. Only its hash is stored. */
export const newToken = (): string => randomBytes(32).toString('base64url')

/** Needs no salt: tokens are random, so precomputed tables are of no use. */
export const hashToken = (token: string): string => createHash('sha256').update(token).digest('base64url')
