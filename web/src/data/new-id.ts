const letters = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz'

/** An id for something that the page makes, such as a shift: 21 letters and digits, about 125 random bits. */
export function newId(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(21))
  return Array.from(bytes, (byte) => letters[byte % letters.length]).join('')
}
