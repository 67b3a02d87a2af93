/** For every list of findings. */
export function NotLegalAdvice() {
  return (
    <p className="quiet">
      Findings show where the rota may not meet the rules as set in this service. They are not legal advice.
    </p>
  )
}
