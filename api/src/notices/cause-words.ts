import type { NoticeCause } from '@amhp/shared/contract/notices.ts'
import { ruleTitle } from '@amhp/shared/rules/index.ts'

interface NoticedCause {
  readonly cause: NoticeCause
  readonly aboutKind: string
  readonly aboutId: string
}

const otherCauses: Readonly<Record<string, string>> = {
  'duty-pattern': 'The duty pattern was changed',
  'bank-holidays': 'The bank holidays were changed',
  service: 'The authorities of the service were changed',
  derogation: 'A derogation was changed',
  'compensatory-rest': 'Compensatory rest on record was changed',
}

/** "An absence of Amina Rahman was entered, changed or removed". Never the kind of absence. */
export function causeWords({ cause, aboutKind, aboutId }: NoticedCause, amhps: ReadonlyMap<string, string>): string {
  const name = aboutKind === 'amhp' ? amhps.get(aboutId) : undefined
  if (cause === 'absence')
    return name ? `An absence of ${name} was entered, changed or removed` : 'An absence was changed or removed'
  if (cause === 'approval') return name ? `The register entry of ${name} was changed` : 'The register was changed'
  if (cause === 'shift-record')
    return name ? `What happened on a shift of ${name} was recorded` : 'What happened on a shift was recorded'
  if (cause === 'import') return 'A spreadsheet was imported'
  if (aboutKind === 'rule') return `The rule “${ruleTitle(aboutId)}” was changed`
  return otherCauses[aboutKind] ?? 'Something that the rota depends on was changed'
}
