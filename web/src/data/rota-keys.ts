// Separate from data/rotas.ts, so that the AMHPs' pages do not load the contracts of editions.

/** Queries that an edit of the draft makes stale, besides the boards. */
export const besideBoards = [['rotas'], ['comparison'], ['editions'], ['shift-history'], ['cover']] as const

/** Queries that publishing, or a change to many shifts, makes stale. */
export const rotaKeys = [['board'], ...besideBoards] as const
