import { Button } from './button.tsx'

interface ShowMoreProps {
  query: { hasNextPage: boolean; isFetchingNextPage: boolean; fetchNextPage: () => unknown }
  /** The button: "Show older changes". */
  label: string
}

/** Asks for the next page of a list, where there is one. */
export function ShowMore({ query, label }: ShowMoreProps) {
  if (!query.hasNextPage) return null
  return (
    <Button look="second" busy={query.isFetchingNextPage} onClick={() => query.fetchNextPage()}>
      {label}
    </Button>
  )
}
