import { type Asking, type Checked, checkDocument } from './check-document.ts'

/** What a thread of the pool runs. */
export default function answer(asking: Asking): Checked {
  return checkDocument(asking)
}
