const piece = 0x8000

/** Bytes as base64, in pieces: an argument list of five million bytes would overflow the stack. */
export function base64Of(bytes: Uint8Array): string {
  let text = ''
  for (let i = 0; i < bytes.length; i += piece) text += String.fromCharCode(...bytes.subarray(i, i + piece))
  return btoa(text)
}
