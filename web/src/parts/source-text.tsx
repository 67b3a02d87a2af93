import type { ExplainedFinding } from '@amhp/shared/contract/findings.ts'

const statusWords: Readonly<Record<string, string>> = { local: 'the service’s own' }

interface SourceTextProps {
  source: Omit<ExplainedFinding['source'], 'url'> & { readonly url?: string | undefined }
}

/** `Working Time Regulations 1998, regulation 10 (law)`, with a link where the source is published. */
export function SourceText({ source: { title, clause, status, url } }: SourceTextProps) {
  const text = [title, clause].filter(Boolean).join(', ')
  return (
    <>
      {url ? (
        <a href={url} rel="noreferrer external">
          {text}
        </a>
      ) : (
        text
      )}{' '}
      ({statusWords[status] ?? status})
    </>
  )
}
