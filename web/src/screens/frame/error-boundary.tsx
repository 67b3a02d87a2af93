import { Component, type ReactNode } from 'react'
import { Button } from '../../ui/button.tsx'
import { Page } from '../../ui/page.tsx'

/** Keeps the header when a screen throws. Reset by its key, the address. */
export class ErrorBoundary extends Component<{ children: ReactNode }, { failed: boolean }> {
  override state = { failed: false }

  static getDerivedStateFromError() {
    return { failed: true }
  }

  override render() {
    if (!this.state.failed) return this.props.children
    return (
      <Page title="There is a problem with this page">
        <p>
          The page may have been updated since you opened it, or the connection may have dropped. Reload the page.
          Everything you saved is safe.
        </p>
        <p>If it happens again, contact your IT support and say what you were doing.</p>
        <Button onClick={() => window.location.reload()}>Reload the page</Button>
      </Page>
    )
  }
}
