/** What a shift of a service is worked as. Apart from the schema of a shift, as the kinds are. */
export const shiftRoles = ['amhp', 'coordinator', 'backup', 'manager'] as const
export type ShiftRole = (typeof shiftRoles)[number]
