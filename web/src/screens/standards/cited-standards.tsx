import { useQuery } from '@tanstack/react-query'
import { standardsQuery } from '../../data/standards.ts'

/** "Standard 3.2: Rest" for each standard linked to a rule. */
export function CitedStandards({ rule }: { rule: string }) {
  const { data } = useQuery(standardsQuery)
  const cited = data?.standards.filter(({ rules }) => rules.includes(rule)) ?? []
  if (cited.length === 0) return null
  return (
    <p className="rule-source">
      {cited.map(({ id, number, title, url }, i) => {
        const text = `Standard ${number}: ${title}`
        return (
          <span key={id}>
            {i > 0 && '; '}
            {url ? (
              <a href={url} rel="noreferrer external">
                {text}
              </a>
            ) : (
              text
            )}
          </span>
        )
      })}
    </p>
  )
}
