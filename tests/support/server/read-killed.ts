import Connection from 'better-sqlite3'
import type { SmallService } from '../services/small-service.ts'

/** Reads the file of a server that was killed. Throws where something is missing, half written or damaged. */
export function readKilled(file: string, { shifts: first }: SmallService, acknowledged: readonly string[]): void {
  const sqlite = new Connection(file)
  const all = (text: string) => sqlite.prepare(text).pluck().all() as string[]
  const shifts = new Set(all("select id from shifts where id like 'round%'"))
  const logged = all(
    "select json_extract(value, '$.after.id') from edits, json_each(changes) where name = 'Add shifts'",
  )
  const amhps = all("select 'amhp ' || name from amhps where name like 'round%'")
  const audited = all(
    "select 'amhp ' || coalesce(name, what) from audit_entries left join amhps on amhps.id = about_id where what like '%round%'",
  )
  const edits = sqlite.prepare("select count(*) from edits where name = 'Add shifts'").pluck().get() as number
  const version = sqlite.prepare('select version from rotas').pluck().get() as number
  const integrity = all('pragma integrity_check')
  const references = sqlite.pragma('foreign_key_check') as unknown[]
  sqlite.close()

  const kept = new Set([...shifts, ...amhps])
  const other = (id: string) => id.replace(/[ab]$/, (letter) => (letter === 'a' ? 'b' : 'a'))
  const faults = {
    'acknowledged, and missing': acknowledged.filter((id) => !kept.has(id)),
    'one shift of a pair': [...shifts].filter((id) => !shifts.has(other(id))),
    'in the log or the draft alone': onlyInOne(shifts, new Set(logged.filter((id) => !first.includes(id)))),
    'saved without its audit entry, or the reverse': onlyInOne(new Set(amhps), new Set(audited)),
    // The rota's version counts its edits; the small service begins with version 3 and one such edit.
    'edits that the version does not count': version - 3 === edits - 1 ? [] : [version, edits],
    damaged: integrity.filter((line) => line !== 'ok'),
    'broken references': references,
  }
  const found = Object.entries(faults).filter(([, list]) => list.length > 0)
  if (found.length > 0) throw new Error(`After the kill: ${JSON.stringify(Object.fromEntries(found))}`)
}

const onlyInOne = (one: ReadonlySet<string>, other: ReadonlySet<string>) => [
  ...[...one].filter((id) => !other.has(id)),
  ...[...other].filter((id) => !one.has(id)),
]
