import { Details } from '../ui/details.tsx'

interface NotJudgedProps {
  rules: readonly {
    readonly rule: string
    readonly title: string
    readonly why: string
    readonly people: readonly { readonly name: string; readonly soFar: string | null }[]
  }[]
}

/** Rules that could not be checked, with the people concerned, by reason. Empty if all were checked. */
export function NotJudged({ rules }: NotJudgedProps) {
  const shown = rules.filter(({ people }) => people.length > 0)
  if (shown.length === 0) return null
  return (
    <section aria-label="Not checked" className="not-judged">
      <h3>Not checked</h3>
      {[...Map.groupBy(shown, ({ why }) => why)].map(([why, because]) => (
        <div key={why}>
          <p>{why}</p>
          <Details
            summary={
              because.length === 1
                ? '1 rule and the people it does not check'
                : `${because.length} rules and the people they do not check`
            }
          >
            <ul>
              {because.map(({ rule, title, people }) => (
                <li key={rule}>
                  <b>{title}</b>: {people.map(personText).join(', ')}
                </li>
              ))}
            </ul>
          </Details>
        </div>
      ))}
    </section>
  )
}

const personText = ({ name, soFar }: { readonly name: string; readonly soFar: string | null }) =>
  soFar === null ? name : `${name} (so far ${soFar})`
