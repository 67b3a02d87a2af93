/** The product's name, in the header and each page title. */
export const product = 'AMHP rota'
