import { parentPort } from 'node:worker_threads'
import { type Asking, checkDocument } from './check-document.ts'

/** Off the request thread: one document in, its findings as JSON text, or its faults, out. */
parentPort!.on('message', (asking: Asking) => parentPort!.postMessage(checkDocument(asking)))
