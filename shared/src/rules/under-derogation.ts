import type { Derogation } from '../rota/derogation.ts'
import type { Facts } from './finding.ts'
import type { FoundOfAmhp } from './rule.ts'

/** With the derogation under which it is no breach. */
export type Derogable<F extends Facts> = F & { readonly derogation?: string }

/**
 * A finding of a limit that owes no rest. Under a derogation it is no breach but for information, and names the derogation:
 * `Workforce agreement 4, regulation 21`.
 */
export function infoUnder<F extends Facts>(
  derogation: Derogation | undefined,
  found: FoundOfAmhp<F>,
): FoundOfAmhp<Derogable<F>> {
  if (!derogation) return found
  const { basis, regulation } = derogation
  const name = `${basis ? `${basis}, ` : ''}regulation ${regulation}`
  return { ...found, level: 'info', facts: { ...found.facts, derogation: name } }
}
