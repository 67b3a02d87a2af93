import { isSound } from '@amhp/db/check-file.ts'

/** In a worker thread: a large file takes seconds. */
export default ({ file, how }: { file: string; how: 'quick' | 'full' }): boolean => isSound(file, how)
