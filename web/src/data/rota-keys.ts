// Apart from data/rotas.ts: an AMHP's page needs the keys, and not the contracts of editions.

/** Keys of what an edit of the draft puts out of date, beside the boards. */
export const besideBoards = [['rotas'], ['comparison'], ['editions'], ['shift-history'], ['cover']] as const

/** Keys of what a publication, or a change of many shifts, puts out of date. */
export const rotaKeys = [['board'], ...besideBoards] as const
