import { Page } from '../../ui/page.tsx'

export default function Screen() {
  return (
    <Page title="Gaps">
      <p>This page is being built.</p>
    </Page>
  )
}
