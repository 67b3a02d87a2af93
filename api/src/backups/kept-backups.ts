import { existsSync, readdirSync, rmSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { dayLength, formatInstant, type Instant, parseInstant } from '@amhp/shared/time/instant.ts'

const pattern = /^rota-(\d{4}-\d\d-\d\dT\d\d)(\d\d)(\d\dZ)\.(sqlite|sqlite\.aes)$/
const unfinished = /^rota-.*\.(unverified|part)$/

export interface KeptBackup {
  readonly file: string
  readonly at: Instant
}

/** `rota-2026-11-30T023000Z.sqlite`, with `.aes` where it is encrypted. */
export const backupName = (at: Instant, encrypted: boolean): string =>
  `rota-${formatInstant(at).replaceAll(':', '')}.sqlite${encrypted ? '.aes' : ''}`

/** The backups in a folder that the server made, newest first. They have their names only since they were verified. */
export function keptBackups(folder: string): KeptBackup[] {
  if (!existsSync(folder)) return []
  const found = readdirSync(folder).flatMap((name) => {
    const [, hour, minute, second] = pattern.exec(name) ?? []
    const at = parseInstant(`${hour}:${minute}:${second}`)
    return at === undefined ? [] : [{ file: join(folder, name), at }]
  })
  return found.sort((a, b) => b.at - a.at)
}

/** Removes the oldest backups but `keep`, and what a backup that was broken off left more than a day ago. */
export function removeOldBackups(folder: string, keep: number, now: Instant): void {
  for (const { file } of keptBackups(folder).slice(keep)) rmSync(file)
  for (const name of readdirSync(folder)) {
    const file = join(folder, name)
    if (unfinished.test(name) && now - statSync(file).ctimeMs > dayLength) rmSync(file)
  }
}
