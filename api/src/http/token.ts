import { createHash, randomBytes } from 'node:crypto'

/** A new opaque secret of 256 bits, for a cookie or a one-time link. Only its hash is ever stored. */
export const newToken = (): string => randomBytes(32).toString('base64url')

/** What is stored of a token. No salt: the token is random, so no table of hashes can hold it. */
export const hashToken = (token: string): string => createHash('sha256').update(token).digest('base64url')
