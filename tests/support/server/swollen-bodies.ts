/** A body made as long as an endpoint accepts, in each way that any endpoint may be sent. */
export const swollen = (body: unknown, most: number): Readonly<Record<string, unknown>> => ({
  'a long list': withLongList(body, most),
  'long texts': withLongTexts(body, most),
  'unknown fields': withUnknownFields(body, most),
})

const lengthOf = (body: unknown) => JSON.stringify(body).length

/** The first list in a body with its first entry again and again. */
function withLongList(body: unknown, most: number): unknown {
  const copy = structuredClone(body)
  const list = firstList(copy)
  if (!list || list.length === 0) return copy
  const [entry] = list
  const count = Math.floor((most - lengthOf(copy)) / (lengthOf(entry) + 1))
  for (let i = 0; i < count; i++) list.push(entry)
  return copy
}

function firstList(value: unknown): unknown[] | undefined {
  if (Array.isArray(value)) return value
  if (typeof value !== 'object' || value === null) return undefined
  for (const inner of Object.values(value)) {
    const found = firstList(inner)
    if (found) return found
  }
  return undefined
}

function withLongTexts(body: unknown, most: number): unknown {
  const texts = JSON.stringify(body).match(/"[^"]*"(?!:)/g)?.length ?? 1
  const more = 'a b '.repeat((most - lengthOf(body)) / 4 / texts)
  return JSON.parse(JSON.stringify(body, (_, value) => (typeof value === 'string' ? `${value}${more}` : value)))
}

/** As many as any body may have, and lists in the first. */
const mostFields = 109_000
const mostLists = 19_000

function withUnknownFields(body: unknown, most: number): unknown {
  const count = Math.min((most - lengthOf(body)) / '"field123456":[[123]],'.length, mostFields)
  const fields = Array.from({ length: count }, (_, i) => [`field${i}`, i < mostLists ? [[0]] : i])
  return { ...(body as object), ...Object.fromEntries(fields) }
}
