/* Runs before the modules. Zod tries whether it may make functions from text, which the content security policy refuses aloud. */
globalThis.__zod_globalConfig = { jitless: true }
