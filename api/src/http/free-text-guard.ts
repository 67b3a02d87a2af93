import { createHash } from 'node:crypto'
import { freeTextFields, questionFreeText } from '@amhp/shared/contract/free-text.ts'
import { type Fault, Problem } from '@amhp/shared/contract/problems.ts'
import { pathText } from '@amhp/shared/rota/faults.ts'

const mostRemembered = 5000

/** Questions, once per account, free text that looks as if it were about a person assessed. Kept in memory, hashed. */
export class FreeTextGuard {
  readonly #asked = new Set<string>()

  /** Refuses text that is questioned for the first time, and always an NHS number. */
  question(account: string, body: unknown): void {
    const faults: Fault[] = []
    for (const { path, text } of freeTextsOf(body, [])) {
      const question = questionFreeText(text)
      if (!question) continue
      const key = createHash('sha256').update(`${account}\n${text}`).digest('base64')
      if (!question.certain && this.#asked.has(key)) continue
      if (this.#asked.size >= mostRemembered) this.#asked.clear()
      this.#asked.add(key)
      faults.push({ path: pathText(path), message: question.message })
    }
    if (faults[0]) throw new Problem('not-accepted', `Nothing was saved. ${faults[0].message}.`, { faults })
  }
}

function* freeTextsOf(value: unknown, path: PropertyKey[]): Generator<{ path: PropertyKey[]; text: string }> {
  if (typeof value !== 'object' || value === null) return
  for (const [key, inner] of Object.entries(value)) {
    const at = [...path, Array.isArray(value) ? Number(key) : key]
    if (typeof inner === 'string' && freeTextFields.includes(key)) yield { path: at, text: inner }
    else if (typeof inner === 'object') yield* freeTextsOf(inner, at)
  }
}
