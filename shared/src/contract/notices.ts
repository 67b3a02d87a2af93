/** What changed after a rota was published, so that it was checked again. */
export const noticeCauses = ['absence', 'approval', 'shift-record', 'import', 'other'] as const
