import { renameSync, rmSync } from 'node:fs'
import { backup, syncFolder } from '@amhp/db/backup.ts'
import { checkBackup } from '@amhp/db/restore.ts'

export interface BackupTask {
  readonly url: string
  readonly file: string
  readonly key: Uint8Array | null
}

/** Makes a backup and opens it again as a restore would. Only then does it have its name. */
export default async ({ url, file, key: bytes }: BackupTask): Promise<void> => {
  const key = bytes ? Buffer.from(bytes) : undefined
  const unverified = `${file}.unverified`
  try {
    await backup(url, unverified, key)
    checkBackup(url, unverified, key)
    renameSync(unverified, file)
    syncFolder(file)
  } finally {
    rmSync(unverified, { force: true })
  }
}
