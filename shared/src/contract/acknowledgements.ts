/** Why a finding may stand, before anything is added in words. */
export const acknowledgementReasons = [
  'agreed',
  'nobody-else',
  'covered-otherwise',
  'rest-given-later',
  'record-wrong',
  'accepted-risk',
  'other',
] as const
