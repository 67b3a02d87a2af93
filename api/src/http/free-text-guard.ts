import { createHash } from 'node:crypto'
import { freeTextFields, questionFreeText } from '@amhp/shared/contract/free-text.ts'
import type { Fault } from '@amhp/shared/contract/problems.ts'
import { pathText } from '@amhp/shared/rota/faults.ts'
import { refuseFaults } from './refuse.ts'

const mostRemembered = 5000

/** Asks once per account whether free text is about a person who is assessed. Texts are remembered hashed, in memory. */
export class FreeTextGuard {
  readonly #asked = new Set<string>()

  /** Refuses a suspicious text the first time it is sent, and an NHS number every time. */
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
    refuseFaults(faults)
  }
}

function* freeTextsOf(value: unknown, path: PropertyKey[]): Generator<{ path: PropertyKey[]; text: string }> {
  if (typeof value !== 'object' || value === null) return
  for (const [key, inner] of Object.entries(value)) {
    // What an edit replaces is stored already.
    if (key === 'before') continue
    const at = [...path, Array.isArray(value) ? Number(key) : key]
    if (typeof inner === 'string' && freeTextFields.includes(key)) yield { path: at, text: inner }
    else if (typeof inner === 'object') yield* freeTextsOf(inner, at)
  }
}
