import { Page } from '../../ui/page.tsx'

export default function Screen() {
  return (
    <Page title="Audit">
      <p>This page is being built.</p>
    </Page>
  )
}
