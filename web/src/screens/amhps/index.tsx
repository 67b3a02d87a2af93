import { Page } from '../../ui/page.tsx'

export default function Screen() {
  return (
    <Page title="Amhps">
      <p>This page is being built.</p>
    </Page>
  )
}
