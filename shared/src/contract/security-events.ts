/** What is kept as a security event. README of the api says what each is. */
export const securityEventKinds = [
  'sign-in',
  'sign-in-failed',
  'sign-in-locked',
  'sign-out',
  'session-ended',
  'link-made',
  'link-used',
  'link-refused',
  'password-changed',
  'password-asked',
  'account-added',
  'account-stopped',
  'account-allowed',
  'roles-changed',
  'email-changed',
  'sickness-read',
  'data-exported',
  'settings-changed',
  'refused',
  'limited',
] as const
export type SecurityEventKind = (typeof securityEventKinds)[number]
