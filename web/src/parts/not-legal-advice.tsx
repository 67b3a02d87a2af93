import { ruleSet, ruleSetText } from '@amhp/shared/rules/rule-set.ts'

/** For every list of findings. */
export function NotLegalAdvice() {
  return (
    <p className="quiet">
      Findings show where the rota may not meet the rules as set in this service ({ruleSetText(ruleSet)}). They are not
      legal advice.
    </p>
  )
}
