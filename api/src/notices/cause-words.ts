import type { NoticeCause } from '@amhp/shared/contract/notices.ts'
import { rules } from '@amhp/shared/rules/index.ts'

interface Cause {
  readonly cause: NoticeCause
  readonly aboutKind: string
  readonly aboutId: string
}

const others: Readonly<Record<string, string>> = {
  'duty-pattern': 'The duty pattern was changed',
  'bank-holidays': 'The bank holidays were changed',
  service: 'The authorities of the service were changed',
  derogation: 'A derogation was changed',
  'compensatory-rest': 'Compensatory rest on record was changed',
}

/** "An absence of Amina Rahman was entered or changed". Never the kind of absence. */
export function causeWords({ cause, aboutKind, aboutId }: Cause, amhps: ReadonlyMap<string, string>): string {
  const name = aboutKind === 'amhp' ? amhps.get(aboutId) : undefined
  if (cause === 'absence')
    return name ? `An absence of ${name} was entered or changed` : 'An absence was changed or removed'
  if (cause === 'approval') return name ? `The register entry of ${name} was changed` : 'The register was changed'
  if (cause === 'shift-record')
    return name ? `What happened on a shift of ${name} was recorded` : 'What happened on a shift was recorded'
  if (cause === 'import') return 'A spreadsheet was imported'
  if (aboutKind === 'rule')
    return `The rule “${rules.find(({ code }) => code === aboutId)?.title ?? aboutId}” was changed`
  return others[aboutKind] ?? 'Something that the rota depends on was changed'
}
