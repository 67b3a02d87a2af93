/** The product's own name, as the header and each title write it. */
export const product = 'AMHP rota'
