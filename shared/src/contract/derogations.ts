/** The regulations of the Working Time Regulations 1998 on whose ground rest may be given later. */
export const derogationRegulations = [21, 22, 23] as const
