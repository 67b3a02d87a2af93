import { configureGlobal } from 'fast-check'

/** Random by default, so that each run tries other weeks; PROPERTY_SEED repeats one run exactly. */
const seed = Number(process.env.PROPERTY_SEED ?? Math.floor(Math.random() * 2 ** 31))
configureGlobal({ seed })
