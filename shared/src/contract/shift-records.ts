/** Why a shift ended late, as the AMHP chose it. */
export const lateReasons = ['no-bed', 'ambulance', 'police', 'doctor', 'other-service', 'other'] as const

/** How a call on standby was answered. */
export const callOutModes = ['phone', 'attended'] as const
