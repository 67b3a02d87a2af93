/** For every field of free text. */
export const privacyHint = 'Do not include anything about people being assessed.'
