import { type Draft, emptyDraft } from './draft.ts'

// Outlives the screen: edits that wait for the server, and what can be undone, are there again when people come back to it.
let remembered: { account: string; draft: Draft } | undefined

const askBeforeLeaving = (leaving: BeforeUnloadEvent) => {
  if (remembered && remembered.draft.waiting.length > 0) leaving.preventDefault()
}

/** The draft as this account left it on this page; shifts are read anew. */
export const recallDraft = (account: string): Draft =>
  remembered?.account === account ? { ...remembered.draft, span: '', held: null } : emptyDraft

/** Keeps the draft for this account. While it holds edits not yet saved, the browser asks before the page is closed. */
export function rememberDraft(account: string, draft: Draft): void {
  if (!remembered) window.addEventListener('beforeunload', askBeforeLeaving)
  remembered = { account, draft }
}
