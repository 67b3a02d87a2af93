import { Details } from '../ui/summary-list.tsx'

interface NotJudgedProps {
  rules: readonly {
    readonly rule: string
    readonly title: string
    readonly why: string
    readonly people: readonly string[]
  }[]
}

/** Which rules could not judge whom, by reason. Empty where they judged everyone. */
export function NotJudged({ rules }: NotJudgedProps) {
  const shown = rules.filter(({ people }) => people.length > 0)
  if (shown.length === 0) return null
  return (
    <section aria-label="Not judged" className="not-judged">
      <h3>Not judged</h3>
      {[...Map.groupBy(shown, ({ why }) => why)].map(([why, because]) => (
        <div key={why}>
          <p>{why}</p>
          <Details
            summary={
              because.length === 1
                ? '1 rule, and whom it does not judge'
                : `${because.length} rules, and whom they do not judge`
            }
          >
            <ul>
              {because.map(({ rule, title, people }) => (
                <li key={rule}>
                  <b>{title}</b>: {people.join(', ')}
                </li>
              ))}
            </ul>
          </Details>
        </div>
      ))}
    </section>
  )
}
