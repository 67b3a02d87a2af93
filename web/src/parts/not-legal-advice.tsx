/** For every list of findings. */
export function NotLegalAdvice() {
  return (
    <p className="quiet">
      Findings show where the rota may not meet the rules as entered here. They are not legal advice.
    </p>
  )
}
