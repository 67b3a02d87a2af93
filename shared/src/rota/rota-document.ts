import * as z from 'zod/mini'
import { settingsFaults } from '../rules/settings.ts'
import { crossFaults } from './cross-faults.ts'
import { type Fault, faultsOf, firstFaults } from './faults.ts'
import { newerFieldFaults } from './newer-fields.ts'
import { type Rota, rotaDocument } from './rota.ts'

export type RotaReading = { ok: true; rota: Rota } | { ok: false; faults: Fault[] }

/** Reads a rota document that has been read as JSON; faults are listed with their paths and what to do, up to 1000. */
export function parseRotaDocument(json: unknown): RotaReading {
  const shape = rotaDocument.safeParse(json)
  const faults = [
    ...(shape.success ? [] : faultsOf(json, shape.error.issues)),
    ...newerFieldFaults(json),
    ...crossFaults(json),
    ...settingsFaults((json as { rules?: unknown } | null | undefined)?.rules),
  ]
  return shape.success && faults.length === 0
    ? { ok: true, rota: shape.data }
    : { ok: false, faults: firstFaults(faults) }
}

/** As parseRotaDocument, from the text of a file or a request. */
export function readRotaDocument(text: string): RotaReading {
  let json: unknown
  try {
    json = JSON.parse(text)
  } catch {
    return { ok: false, faults: [{ path: '', message: 'This is not JSON. Send one rota document as JSON text' }] }
  }
  return parseRotaDocument(json)
}

/** The rota document of a rota, ready for JSON: moments in UTC, defaults written out. */
export function writeRotaDocument(rota: Rota): unknown {
  return z.encode(rotaDocument, rota)
}
