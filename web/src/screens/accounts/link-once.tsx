import type { OneTimeLink } from '@amhp/shared/contract/accounts.ts'
import { useEffect, useRef, useState } from 'react'
import { MomentText } from '../../parts/span-text.tsx'
import { Button } from '../../ui/button.tsx'
import { announce } from '../../ui/live-region.tsx'

export interface ShownLink {
  link: OneTimeLink
  name: string
  email: string
}

/** A one-time link. Takes focus, because it is not shown again. */
export function LinkOnce({ shown: { link, name, email } }: { shown: ShownLink }) {
  const heading = useRef<HTMLHeadingElement>(null)
  const [copied, setCopied] = useState(false)
  useEffect(() => heading.current?.focus(), [])
  const copy = async () => {
    try {
      await navigator.clipboard.writeText(link.url)
      setCopied(true)
      announce('Link copied')
    } catch {
      announce('The link could not be copied. Select it and copy it by hand.')
    }
  }
  return (
    <section className="panel panel--done" aria-labelledby="link-once">
      <h2 id="link-once" tabIndex={-1} ref={heading} className="nhsuk-heading-s">
        Link for {name}
      </h2>
      <p>
        Send this link to {email}. {name} uses it to set a password. It works once, until{' '}
        <MomentText at={link.expiresAt} />, and is not shown again.
      </p>
      <p>
        <code className="link-once">{link.url}</code>
      </p>
      <Button small onClick={copy}>
        {copied ? 'Copied' : 'Copy link'}
      </Button>
    </section>
  )
}
