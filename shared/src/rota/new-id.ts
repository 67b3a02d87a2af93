import { customAlphabet } from 'nanoid'

/** A new random id, as the schema `id` takes it: 21 letters and digits, 125 bits. */
export const newId: () => string = customAlphabet('0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz', 21)
