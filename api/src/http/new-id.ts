import { randomBytes } from 'node:crypto'

const letters = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz'
const length = 16

/** A new random id of 16 letters and digits (95 bits). */
export function newId(): string {
  let id = ''
  while (id.length < length) {
    for (const byte of randomBytes(24)) {
      // 248 is the largest multiple of 62 that a byte holds: the rest would favour the first letters.
      if (byte < 248 && id.length < length) id += letters[byte % 62]
    }
  }
  return id
}
