import { Page } from '../../ui/page.tsx'

export default function Screen() {
  return (
    <Page title="Cover">
      <p>This page is being built.</p>
    </Page>
  )
}
