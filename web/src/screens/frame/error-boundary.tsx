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
      <Page title="This page could not be shown">
        <p>
          It may have been changed since you opened it, or the network may have dropped. Load it again. Everything that
          was saved is safe.
        </p>
        <p>If it happens again, tell whoever runs the service what you were doing.</p>
        <Button onClick={() => window.location.reload()}>Load the page again</Button>
      </Page>
    )
  }
}
