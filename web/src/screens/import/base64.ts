const chunk = 0x8000

/** Bytes as base64, in chunks: five million arguments would overflow the stack. */
export function base64Of(bytes: Uint8Array): string {
  let text = ''
  for (let i = 0; i < bytes.length; i += chunk) text += String.fromCharCode(...bytes.subarray(i, i + chunk))
  return btoa(text)
}
