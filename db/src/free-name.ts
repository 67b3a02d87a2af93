import { existsSync } from 'node:fs'

/** `name-1`, or with the next number that no file has. */
export function freeName(name: string): string {
  let number = 1
  while (existsSync(`${name}-${number}`)) number++
  return `${name}-${number}`
}
