/** The kinds of record that are kept for a time of their own. */
export const retentionKinds = ['working-time', 'approvals', 'absences', 'acknowledgements', 'audit'] as const
