import { oddDate, oddNumber, oddText, oddValue } from './odd-values.ts'
import type { Random } from './random.ts'

type Path = readonly string[]

function pathsIn(value: unknown, path: Path = []): Path[] {
  if (typeof value !== 'object' || value === null) return [path]
  return [path, ...Object.entries(value).flatMap(([key, inner]) => pathsIn(inner, [...path, key]))]
}

const at = (value: unknown, path: Path) =>
  path.reduce<unknown>((inner, key) => (inner as Record<string, unknown>)[key], value)

function withChange(value: unknown, [key, ...rest]: Path, change: (was: unknown) => unknown): unknown {
  if (key === undefined) return change(value)
  const copy = (Array.isArray(value) ? [...value] : { ...(value as object) }) as Record<string, unknown>
  copy[key] = withChange(copy[key], rest, change)
  return copy
}

function nearly(was: unknown, random: Random, ids: readonly string[]): unknown {
  if (typeof was === 'number') return random.pick([was - 1, was + 1, -was, was * 1000, oddNumber(random), String(was)])
  if (typeof was === 'boolean') return random.pick([!was, 'true', 1])
  if (typeof was !== 'string') return oddValue(random)
  if (/^\d{4}-\d\d-\d\d/.test(was)) return random.chance(0.5) ? oddDate(random) + was.slice(10) : was.slice(0, -1)
  if (ids.includes(was)) return random.pick(ids)
  return random.pick([was + oddText(random), oddText(random) + was, was.toUpperCase(), `${was} `, random.pick(ids)])
}

/** A value with one place changed: nearly right, odd, left out, or there twice. */
export function changed(value: unknown, random: Random, ids: readonly string[]): unknown {
  const path = random.pick(pathsIn(value))
  const how = random.below(6)
  return withChange(value, path, (was) => {
    if (how === 0) return oddValue(random)
    if (how === 1) return undefined
    if (how === 2 && Array.isArray(was)) return [...was, ...was]
    if (how === 2 && typeof was === 'object') return { ...was, [oddText(random)]: oddValue(random) }
    if (how === 3) return at(value, random.pick(pathsIn(value)))
    return nearly(was, random, ids)
  })
}
