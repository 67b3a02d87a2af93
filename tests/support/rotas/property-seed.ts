import { configureGlobal } from 'fast-check'

/** Random by default; PROPERTY_SEED repeats a run exactly. */
const seed = Number(process.env.PROPERTY_SEED ?? Math.floor(Math.random() * 2 ** 31))
configureGlobal({ seed })
