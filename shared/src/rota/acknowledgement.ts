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
export type AcknowledgementReason = (typeof acknowledgementReasons)[number]

/** Most urgent first. `standing` counts as acknowledged. `expired` and `worse` count as open again. `gone`: nothing is found any more. */
export const acknowledgementStates = ['worse', 'expired', 'standing', 'gone', 'closed'] as const
export type AcknowledgementState = (typeof acknowledgementStates)[number]
